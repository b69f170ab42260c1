package cn.zhongning.portal.accounts;

/** What a person is in the portal. Spring Security knows it as {@code ROLE_<name>}. */
public enum Role {
    /** 企业: posts technology demands. */
    ENTERPRISE,
    /** 高校、科研院所: lists results. */
    UNIVERSITY,
    /** 技术经理人: works for clients at a transfer agency. */
    BROKER,
    /** 组织方: holds science-popularization events. */
    ORGANISER,
    /** 中心工作人员: reviews, brokers, keeps the ledger. */
    STAFF,
    /** 管理员. */
    ADMIN;

    public boolean staff() {
        return this == STAFF || this == ADMIN;
    }
}
