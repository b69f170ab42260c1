package cn.zhongning.portal.accounts;

/** Whether the centre has checked an organisation; only an approved one may publish. */
public enum OrganisationStatus {
    PENDING,
    APPROVED,
    REFUSED
}
