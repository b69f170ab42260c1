package cn.zhongning.portal.contracts;

import org.jspecify.annotations.Nullable;

/**
 * A side of a contract that is not on the portal: named by the centre, known by its credit code.
 *
 * @param town where it sits in the county; none where it sits elsewhere
 */
public record Outsider(
        String name, String creditCode, @Nullable String town) {
    static final int NAME = 100;

    public Outsider {
        name = name.strip();
    }
}
