package cn.zhongning.portal.feeds;

import cn.zhongning.portal.events.EventKind;
import cn.zhongning.portal.events.EventSetting;
import cn.zhongning.portal.events.Programme.Choice;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which events an address asks for, and in which language: {@code /en/events.ics?town=shikong&kind=lecture}. A word
 * that means nothing here selects nothing at all, rather than everything.
 */
record Selection(Locale locale, Choice choice) {
    private static final String ENGLISH = "/en/";
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static Locale language(HttpServletRequest request) {
        return request.getServletPath().startsWith(ENGLISH) ? Texts.ENGLISH : Texts.CHINESE;
    }

    static Optional<Selection> of(HttpServletRequest request, Site site) {
        return of(language(request), request::getParameterValues, site);
    }

    static Optional<Selection> of(Locale locale, Function<String, String @Nullable []> parameters, Site site) {
        var towns = words(parameters, "town");
        var kinds = constants(EventKind.values(), words(parameters, "kind"));
        var settings = constants(EventSetting.values(), words(parameters, "setting"));
        if (kinds.isEmpty() || settings.isEmpty() || !towns.stream().allMatch(site::knowsTown)) return Optional.empty();
        return Optional.of(new Selection(locale, new Choice(null, null, towns, kinds.get(), settings.get())));
    }

    static Selection all(Locale locale) {
        return new Selection(locale, Choice.ALL);
    }

    static Optional<UUID> id(String text) {
        return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** The one address of this selection's file of that name. */
    String address(String file) {
        return PageRequest.link(locale, file) + query();
    }

    String query() {
        var parts = Stream.of(
                        choice.towns().stream().map(town -> "town=" + town),
                        choice.kinds().stream().map(kind -> "kind=" + Named.code(kind)),
                        choice.settings().stream().map(setting -> "setting=" + Named.code(setting)))
                .flatMap(Function.identity())
                .collect(Collectors.joining("&"));
        return parts.isEmpty() ? "" : "?" + parts;
    }

    /** What it is called in somebody's list of calendars, beginning with what tells it from others. */
    String name(Texts texts, Site site) {
        var parts = Stream.of(
                        choice.towns().stream().map(town -> site.town(town, locale)),
                        choice.settings().stream().map(setting -> texts.label(locale, setting)),
                        choice.kinds().stream().map(kind -> texts.label(locale, kind)))
                .flatMap(Function.identity())
                .collect(Collectors.joining(texts.get(locale, "feeds.separator")));
        var portal = site.name().label(locale);
        return parts.isEmpty()
                ? texts.get(locale, "feeds.name", portal)
                : texts.get(locale, "feeds.name.of", parts, portal);
    }

    private static List<String> words(Function<String, String @Nullable []> parameters, String name) {
        var words = parameters.apply(name);
        return words == null
                ? List.of()
                : Arrays.stream(words)
                        .filter(word -> !word.isBlank())
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static <E extends Enum<E>> Optional<List<E>> constants(E[] all, List<String> words) {
        var known = Arrays.stream(all)
                .filter(constant -> words.stream().anyMatch(constant.name()::equalsIgnoreCase))
                .toList();
        return Optional.of(known).filter(found -> found.size() == words.size());
    }
}
