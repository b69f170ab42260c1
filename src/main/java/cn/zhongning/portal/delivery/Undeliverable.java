package cn.zhongning.portal.delivery;

import java.util.UUID;

/** A letter or short message that its reader will not get: whoever wrote it may have another way to tell them. */
public record Undeliverable(UUID id) {}
