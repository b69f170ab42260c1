package cn.zhongning.portal.contracts;

/** Where a contract stands. Only registered ones count towards the target. */
public enum ContractStage {
    DRAFT,
    SIGNED,
    REGISTERED,
    ENDED
}
