package cn.zhongning.portal.contracts;

import cn.zhongning.portal.contracts.ContractList.After;
import cn.zhongning.portal.contracts.ContractList.Wanted;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which contracts an address of the desk asks for. What makes no sense asks for nothing. */
final class ContractsAddress {
    private static final int LONGEST = 80;

    private ContractsAddress() {}

    static Wanted wanted(QueryParameters query) {
        return new Wanted(
                query.getSingleParameter("stage")
                        .flatMap(name -> constant(ContractStage.values(), name))
                        .orElse(null),
                query.getSingleParameter("kind")
                        .flatMap(name -> constant(ContractKind.values(), name))
                        .orElse(null),
                query.getSingleParameter("q")
                        .map(String::strip)
                        .filter(text -> text.length() <= LONGEST)
                        .orElse(""));
    }

    static @Nullable After after(QueryParameters query) {
        var parts = query.getSingleParameter("after").orElse("").split("_", 2);
        if (parts.length < 2) return null;
        try {
            var at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
            return new After(at, UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException nonsense) {
            return null;
        }
    }

    static String of(Wanted wanted, @Nullable After after) {
        var query = new StringJoiner("&", "/desk/contracts?", "").setEmptyValue("/desk/contracts");
        if (wanted.stage() != null) query.add("stage=" + wanted.stage());
        if (wanted.kind() != null) query.add("kind=" + wanted.kind());
        if (!wanted.text().isEmpty()) query.add("q=" + URLEncoder.encode(wanted.text(), StandardCharsets.UTF_8));
        if (after != null) {
            query.add("after=" + ChronoUnit.MICROS.between(Instant.EPOCH, after.updatedAt()) + "_" + after.id());
        }
        return query.toString();
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
