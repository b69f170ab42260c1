package cn.zhongning.portal.api;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Money;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values are written in JSON: constants in small letters, amounts in yuan, moments by China's clocks. */
final class Codes {
    private Codes() {}

    static String code(Enum<?> constant) {
        return Named.code(constant);
    }

    static @Nullable String codeIfAny(@Nullable Enum<?> constant) {
        return constant == null ? null : code(constant);
    }

    static List<String> codes(List<? extends Enum<?>> constants) {
        return constants.stream().map(each -> code(each)).toList();
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String code) {
        return code == null || code.isBlank() ? null : known(type, code);
    }

    static <E extends Enum<E>> List<E> constants(Class<E> type, @Nullable List<String> codes) {
        return list(codes).stream().map(code -> known(type, code)).distinct().toList();
    }

    private static <E extends Enum<E>> E known(Class<E> type, String code) {
        var all = Objects.requireNonNull(type.getEnumConstants());
        var ours = code.replace('-', '_'); // as open data says it
        return Arrays.stream(all)
                .filter(each -> code(each).equals(ours))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "api.error.code",
                        code,
                        Arrays.stream(all).map(each -> code(each)).collect(Collectors.joining(", "))));
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    static @Nullable String word(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    static @Nullable BigDecimal yuan(@Nullable Long fen) {
        return fen == null ? null : new Money(fen).yuan();
    }

    static @Nullable Long fen(@Nullable BigDecimal yuan) {
        return yuan == null ? null : Money.yuan(yuan).fen();
    }

    static OffsetDateTime moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).atZone(Clocks.CHINA).toOffsetDateTime();
    }

    static @Nullable OffsetDateTime some(@Nullable Instant instant) {
        return instant == null ? null : moment(instant);
    }
}
