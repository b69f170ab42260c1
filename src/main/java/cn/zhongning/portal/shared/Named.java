package cn.zhongning.portal.shared;

import java.util.Arrays;
import java.util.Optional;

/** The constant that an address or a form means; nonsense means none. */
public final class Named {
    private Named() {}

    public static <E extends Enum<E>> Optional<E> of(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
