package cn.zhongning.portal.reviews;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody has an item on the desk.
 *
 * @param mine whether that is the reader
 */
public record Claim(UUID item, UUID accountId, String name, Instant since, Instant until, boolean mine) {}
