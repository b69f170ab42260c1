package cn.zhongning.portal.results;

import cn.zhongning.portal.pages.PageRequest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which results an address puts side by side, in its order.
 *
 * @param ids at most {@link #MOST}
 * @param unreadable how many were no ids at all
 * @param tooMany whether more were asked for
 */
record Compared(List<UUID> ids, int unreadable, boolean tooMany) {
    static final int MOST = 4;
    private static final int LOOKED_AT = 40;

    static Compared of(PageRequest request) {
        var asked = request.all("ids").stream()
                .flatMap(typed -> Arrays.stream(typed.split(",")))
                .map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .limit(LOOKED_AT)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var ids = asked.stream().flatMap(typed -> id(typed).stream()).distinct().toList();
        return new Compared(ids.stream().limit(MOST).toList(), asked.size() - ids.size(), ids.size() > MOST);
    }

    static String address(Stream<UUID> ids) {
        return "/compare?ids=" + joined(ids);
    }

    static String joined(Stream<UUID> ids) {
        return ids.map(UUID::toString).collect(Collectors.joining(","));
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
