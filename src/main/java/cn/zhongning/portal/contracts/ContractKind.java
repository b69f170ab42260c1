package cn.zhongning.portal.contracts;

/** Kinds of technology contracts (技术合同类别). */
public enum ContractKind {
    DEVELOPMENT,
    TRANSFER,
    LICENCE,
    CONSULTING,
    SERVICE
}
