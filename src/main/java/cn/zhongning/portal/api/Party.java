package cn.zhongning.portal.api;

import java.util.UUID;

/** An organisation, with the address of its page. */
record Party(UUID id, String name, String url) {}
