package cn.zhongning.portal.events;

/** Where an event stands between its writer and the public. */
public enum EventStage {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
