package cn.zhongning.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One stretch of a list; {@code next} leads to the next one and is missing behind the last. */
record Stretch<T>(List<T> items, long total, @Nullable String next) {}
