package cn.zhongning.portal.delivery;

import java.time.Instant;

/** A server that cannot be reached. */
record Outage(String reason, Instant since) {}
