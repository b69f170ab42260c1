package cn.zhongning.portal.exports;

import cn.zhongning.portal.shared.Sought;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wants a file, and what of the list.
 *
 * @param organisation that they act for; none for administrators
 * @param staff whether they see everybody's
 * @param filters what stands in the page's address, the ids of its path among it
 */
public record Asked(UUID account, @Nullable UUID organisation, boolean staff, Locale locale, QueryParameters filters) {
    /** What the address says of it; empty where it says nothing. */
    public String filter(String name) {
        return filters.getSingleParameter(name).map(Sought::text).orElse("");
    }

    /** Whether the address names it, whatever it says. */
    public boolean has(String name) {
        return filters.getParameters().containsKey(name);
    }

    public Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(filter(name)));
        } catch (DateTimeParseException nonsense) {
            return Optional.empty();
        }
    }

    public Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(filter(name)));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
