package cn.zhongning.portal.listings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that was before the public.
 *
 * @param number from 1
 * @param by who approved it; null where nobody is known to have
 */
record KeptVersion<F>(
        int number, F form, Instant publishedAt, @Nullable String by) {}
