package cn.zhongning.portal.events;

import java.util.Set;
import java.util.UUID;

/**
 * Published inside the transaction that it tells of: an event, or one of its sessions, is no longer what it was.
 *
 * @param moved sessions that take place at another time or place now
 */
public record EventChanged(Event event, Set<UUID> moved) {}
