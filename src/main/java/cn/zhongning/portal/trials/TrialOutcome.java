package cn.zhongning.portal.trials;

/** What whoever tried it decided. */
public enum TrialOutcome {
    ADOPTED,
    NOT_ADOPTED
}
