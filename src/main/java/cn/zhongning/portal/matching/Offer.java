package cn.zhongning.portal.matching;

import org.jspecify.annotations.Nullable;

/**
 * A result in a pair.
 *
 * @param readiness technology readiness level 1–9
 */
public record Offer(Side side, @Nullable Integer readiness) {}
