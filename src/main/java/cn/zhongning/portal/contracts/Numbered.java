package cn.zhongning.portal.contracts;

/** Whether a contract has the registry's number. */
enum Numbered {
    YES,
    NO
}
