package cn.zhongning.portal.venues;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.Facts;
import cn.zhongning.portal.pages.Markdown;
import cn.zhongning.portal.pictures.Picture;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A venue as its readers see it; the desk's preview and the review show the same. */
class VenueArticle extends Article {
    private final transient Texts texts;
    private final transient Site site;
    private final Locale locale;

    VenueArticle(
            VenueForm form,
            String organisation,
            @Nullable Picture picture,
            boolean demo,
            LocalDate today,
            Texts texts,
            Site site,
            Locale locale) {
        this.texts = texts;
        this.site = site;
        this.locale = locale;
        var kind = new Span(text("venues.kind", label(form.kind()), label(form.level())));
        kind.addClassNames("kind", "event");
        add(kind);
        if (demo) add(mark(text("venues.demo")));
        add(new H1(form.name()));
        Optional.ofNullable(picture).ifPresent(shown -> add(figure(shown)));
        add(
                Markdown.html(form.description()),
                facts(form, organisation),
                new HoursTable(form.hours(), today, texts, locale));
    }

    /** The picture in the small for a phone, and as wide as it is for everybody else. */
    private static Component figure(Picture picture) {
        var image = with(with(element("img"), "src", picture.address()), "alt", picture.alt());
        with(with(image, "width", Integer.toString(picture.width())), "height", Integer.toString(picture.height()));
        with(
                image,
                "srcset",
                picture.smallAddress() + " " + picture.smallWidth() + "w, " + picture.address() + " " + picture.width()
                        + "w");
        with(image, "sizes", "(max-width: 52rem) 100vw, 46rem");
        var figure = element("figure", image);
        figure.addClassName("picture");
        return figure;
    }

    private Component facts(VenueForm form, String organisation) {
        var facts = new Facts(this::text);
        facts.add("venues.address", new Span(place(form, site, texts, locale)));
        facts.add("venues.phone", phone(form));
        facts.add("venues.capacity", new Span(text("venues.people", form.capacity())));
        facts.add("venues.access", new Span(access(form)));
        facts.add("venues.organisation", new Span(organisation));
        return facts;
    }

    private Component phone(VenueForm form) {
        var call = new Anchor("tel:" + form.phone(), form.phone());
        return form.contact().isEmpty() ? call : new Div(call, new Span(text("venues.contact.of", form.contact())));
    }

    private String access(VenueForm form) {
        if (form.access().isEmpty()) return text("venues.access.none");
        return form.access().stream().map(this::label).collect(Collectors.joining(text("venues.and")));
    }

    /** The address with its town, unless it begins with that. */
    static String place(VenueForm form, Site site, Texts texts, Locale locale) {
        if (form.address().startsWith(site.town(form.town(), Texts.CHINESE))) return form.address();
        return site.town(form.town(), locale) + texts.get(locale, "venues.place-separator") + form.address();
    }

    private static Span mark(String text) {
        var mark = new Span(text);
        mark.addClassName("chip");
        return mark;
    }

    private String label(Enum<?> constant) {
        return texts.label(locale, constant);
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
