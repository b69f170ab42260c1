package cn.zhongning.portal.shared;

import org.springframework.core.convert.converter.Converter;

/** How a module's own value stands in a column: a bean of this type is all that is needed. */
public record StoredType(Converter<?, ?> writer, Converter<?, ?> reader) {}
