package cn.zhongning.portal.schools;

import org.jspecify.annotations.Nullable;

/**
 * One pupil of a list.
 *
 * @param grade as the list names the class; empty where it doesn't
 * @param guardian needed for whoever is under 14, or whose age the list does not say
 */
record Pupil(
        String name,
        String grade,
        String phone,
        @Nullable Integer age,
        @Nullable String guardian) {
    static final int GROWN = 14;

    boolean child() {
        return age == null || age < GROWN;
    }
}
