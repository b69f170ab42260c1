package cn.zhongning.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong (RFC 9457), in the reader's language.
 *
 * @param type the address where the manual says more about this kind of problem
 * @param detail what is wrong this time, and what would be right
 * @param errors by field, where fields are wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Wrong> errors) {
    static final String TYPE = "application/problem+json";

    /** @param field its name, as in the description */
    record Wrong(String field, String message) {}
}
