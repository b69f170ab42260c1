package cn.zhongning.portal.opendata;

import org.jspecify.annotations.Nullable;

/**
 * One statement of a description in Dublin Core.
 *
 * @param element one of the fifteen, without its prefix
 * @param language in which the value is written, where it is written in one
 */
public record DublinCore(String element, @Nullable String language, String value) {}
