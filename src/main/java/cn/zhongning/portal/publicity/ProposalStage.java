package cn.zhongning.portal.publicity;

/** What has become of a publicity that somebody wants. */
public enum ProposalStage {
    WAITING,
    PUBLISHED,
    RETURNED,
    WITHDRAWN
}
