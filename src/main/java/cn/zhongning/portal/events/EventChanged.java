package cn.zhongning.portal.events;

/** Published inside the transaction that it tells of: an event, or one of its sessions, is no longer what it was. */
public record EventChanged(Event event) {}
