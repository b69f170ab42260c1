package cn.zhongning.portal.events;

/** What happens at an event (活动类型). */
public enum EventKind {
    LECTURE,
    TRAINING,
    EXHIBITION,
    OPEN_DAY,
    EXPERIMENT,
    CONTEST,
    CARAVAN,
    DIAGNOSIS,
    CONSULTATION,
    ROADSHOW,
    POLICY
}
