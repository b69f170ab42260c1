package cn.zhongning.portal.disclosure;

/** From where somebody looks at a disclosure. */
enum Side {
    /** Whose listing it is, or who acts for them. */
    OWNER,
    ASKER,
    /** The centre reads, and decides nothing. */
    CENTRE
}
