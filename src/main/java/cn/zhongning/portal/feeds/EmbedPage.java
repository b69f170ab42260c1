package cn.zhongning.portal.feeds;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.time;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.events.Programme.Item;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;

/** A few events inside another site's page. Links open beside that page, not in the frame. */
class EmbedPage extends PublicPage {
    private final transient EventWords words;
    private final transient Site site;
    private final transient Clock clock;
    private transient List<Item> items = List.of();
    private String title = "";
    private String all = "";

    EmbedPage(EventWords words, Site site, Clock clock) {
        this.words = words;
        this.site = site;
        this.clock = clock;
    }

    /** @param all the address with all of them */
    void fill(String title, List<Item> items, String all) {
        this.title = title;
        this.items = items;
        this.all = all;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var heading = new H1(title);
        heading.addClassName("visually-hidden");
        add(heading);
        if (items.isEmpty()) add(new Paragraph(t("feeds.embed.none")));
        var list = element("ul");
        list.addClassNames("plain", "frame-list");
        items.forEach(item -> list.add(element("li", event(item))));
        add(list, new Footer(outside(all, t("feeds.embed.all", site.name().label(locale())))));
        return PageHead.unlisted(title);
    }

    private Component event(Item item) {
        var event = item.event();
        var facts = new Div(when(item), new Span(words.place(event, locale())));
        facts.addClassNames("meta", "small", "soft");
        return new Div(
                new H2(outside(link(event.address()), words.title(event, words.cancelled(event), locale()))), facts);
    }

    /** The next of its sessions, or the last. */
    private Component when(Item item) {
        var now = clock.instant();
        var next = item.sessions().stream()
                .filter(session -> !session.cancelled() && session.endsAt().isAfter(now))
                .findFirst()
                .orElseGet(() -> item.sessions().getLast());
        return said(next);
    }

    private Component said(EventSession session) {
        return time(
                EventTimes.iso(session.startsAt()), EventTimes.span(session.startsAt(), session.endsAt(), locale()));
    }

    private static Anchor outside(String address, String text) {
        return with(with(new Anchor(address, text), "target", "_blank"), "rel", "noopener");
    }
}
