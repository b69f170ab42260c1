package cn.zhongning.portal.contracts;

/** What can be done with a contract, as its history tells it. */
enum ContractStep {
    BEGUN,
    ENTERED,
    REVISED,
    SIGNED,
    NUMBERED,
    REGISTERED,
    CORRECTED,
    ENDED,
    PAID,
    PAYMENT_WITHDRAWN,
    SCAN_ADDED,
    SCAN_REMOVED
}
