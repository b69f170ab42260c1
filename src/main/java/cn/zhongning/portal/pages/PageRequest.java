package cn.zhongning.portal.pages;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Locale;
import java.util.Optional;

/** What a page may know of the request: the same for a plain HTTP request and for a Flow navigation. */
public record PageRequest(String path, RouteParameters parameters, QueryParameters query, Locale locale, boolean live) {
    static PageRequest of(BeforeEvent event) {
        return new PageRequest(
                "/" + event.getLocation().getPath(),
                event.getRouteParameters(),
                event.getLocation().getQueryParameters(),
                event.getUI().getLocale(),
                true);
    }

    /** A numeric route parameter; "not found" where it is missing or no number. */
    public long id(String name) {
        try {
            return parameters.getLong(name).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException noNumber) {
            throw new NotFoundException();
        }
    }

    public Optional<String> first(String name) {
        return query.getSingleParameter(name).filter(value -> !value.isBlank());
    }

    public boolean has(String name) {
        return query.getParameters().containsKey(name);
    }

    public int number(String name, int fallback, int max) {
        try {
            return Math.clamp(first(name).map(Integer::parseInt).orElse(fallback), 1, max);
        } catch (NumberFormatException noNumber) {
            return fallback;
        }
    }
}
