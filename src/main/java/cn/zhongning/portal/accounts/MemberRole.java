package cn.zhongning.portal.accounts;

/** What a person may do within their organisation. */
public enum MemberRole {
    /** 负责人: also decides who belongs to it. */
    OWNER,
    /** 编辑: writes for it. */
    EDITOR,
    /** 查看: reads what is its own, and changes nothing. */
    READER;

    public boolean writes() {
        return this != READER;
    }
}
