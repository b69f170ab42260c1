package cn.zhongning.portal.unmet;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the market lacks.
 *
 * @param month its first day
 * @param industry code of the site's vocabulary, empty where none was chosen
 * @param id of the demand or result
 * @param what title, or the words searched for
 * @param kind whose list was searched, empty for all
 * @param number how well the best result fits, how often people searched, or how often it was found
 */
record UnmetLine(LocalDate month, String industry, @Nullable UUID id, String what, String kind, int number) {}
