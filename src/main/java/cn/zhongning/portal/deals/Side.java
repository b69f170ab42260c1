package cn.zhongning.portal.deals;

/** The two sides of a deal: whose listing it is, and who asked for it. */
public enum Side {
    OWNER,
    ASKER;

    public Side other() {
        return this == OWNER ? ASKER : OWNER;
    }
}
