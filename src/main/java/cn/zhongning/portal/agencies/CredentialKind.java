package cn.zhongning.portal.agencies;

/** What shows somebody to be a broker. */
enum CredentialKind {
    /** 技术经理人. */
    MANAGER,
    /** 技术经纪人. */
    BROKER,
    /** 专利代理师. */
    PATENT_AGENT,
    OTHER
}
