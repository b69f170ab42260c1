package cn.zhongning.portal.pages;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a page may know of the request: the same for a plain HTTP request and for a Flow navigation.
 *
 * @param path without the language's prefix
 * @param live whether Flow serves it, to somebody who is signed in
 */
public record PageRequest(String path, RouteParameters parameters, QueryParameters query, Locale locale, boolean live) {
    static final String ENGLISH = "/en";

    public static PageRequest of(String address, RouteParameters parameters, QueryParameters query, boolean live) {
        boolean english = address.equals(ENGLISH) || address.startsWith(ENGLISH + "/");
        var path = english ? address.substring(ENGLISH.length()) : address;
        return new PageRequest(
                path.isEmpty() ? "/" : path, parameters, query, english ? Texts.ENGLISH : Texts.CHINESE, live);
    }

    static PageRequest of(BeforeEvent event) {
        var location = event.getLocation();
        return of("/" + location.getPath(), event.getRouteParameters(), location.getQueryParameters(), true);
    }

    /** An address of this site in the reader's language. */
    public String link(String address) {
        return link(locale, address);
    }

    public static String link(Locale locale, String address) {
        if (Texts.chinese(locale)) return address;
        return address.equals("/") ? ENGLISH : ENGLISH + address;
    }

    /** A route parameter; "not found" where it is no id. */
    public UUID id(String name) {
        return id(parameters, name);
    }

    public static UUID id(RouteParameters parameters, String name) {
        var text = parameters.get(name).orElseThrow(NotFoundException::new);
        try {
            var id = UUID.fromString(text);
            if (id.toString().equals(text)) return id;
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
        throw new NotFoundException();
    }

    public Optional<String> first(String name) {
        return query.getSingleParameter(name).filter(value -> !value.isBlank());
    }

    public List<String> all(String name) {
        return query.getParameters(name).stream()
                .filter(value -> !value.isBlank())
                .toList();
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
