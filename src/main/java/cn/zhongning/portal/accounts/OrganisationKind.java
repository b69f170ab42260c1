package cn.zhongning.portal.accounts;

/** What an organisation is; it decides the role of its people. */
public enum OrganisationKind {
    ENTERPRISE(Role.ENTERPRISE),
    UNIVERSITY(Role.UNIVERSITY),
    AGENCY(Role.BROKER),
    ORGANISER(Role.ORGANISER),
    CENTRE(Role.STAFF);

    private final Role role;

    OrganisationKind(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }
}
