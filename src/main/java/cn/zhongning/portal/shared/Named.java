package cn.zhongning.portal.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Constants by their names: in addresses, forms, styles and what other programs read. */
public final class Named {
    private Named() {}

    /** In small letters, as other programs and styles know it: {@code open_day}. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The constant that an address or a form means; nonsense means none. */
    public static <E extends Enum<E>> Optional<E> of(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
