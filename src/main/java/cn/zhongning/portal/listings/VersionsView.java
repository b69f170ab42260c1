package cn.zhongning.portal.listings;

import cn.zhongning.portal.forms.Comparison;
import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every text of a listing that was before the public, and any two of them side by side. */
public abstract class VersionsView<L extends Listing<L, F>, F extends ListingForm> extends Div
        implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Presentation<L, F> presentation;
    private final transient Versions versions;
    private final transient Texts texts;
    private final transient Clock clock;
    private final String desk;

    protected VersionsView(Presentation<L, F> presentation, Versions versions, Texts texts, Clock clock) {
        this.presentation = presentation;
        this.versions = versions;
        this.texts = texts;
        this.clock = clock;
        desk = "/desk/" + presentation.service().kind().path() + "/";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var listing = find(PageRequest.id(entering.getRouteParameters(), "id"));
        var kept = versions.of(listing.id(), presentation.blank(Facts.day(clock.instant())));
        var title = listing.form().title();
        add(Html.back(desk + listing.id(), title), new H1(getPageTitle()));
        if (kept.isEmpty()) {
            add(new Paragraph(text("listings.versions.none")));
            return;
        }
        var query = entering.getLocation().getQueryParameters();
        int latest = kept.getFirst().number();
        var after = chosen(kept, query, "to", latest);
        var before = chosen(kept, query, "from", Math.max(1, after.number() - 1));
        add(list(listing, kept, before, after));
        if (kept.size() == 1) add(new Paragraph(text("listings.versions.one")));
        else add(comparison(before, after));
    }

    @Override
    public String getPageTitle() {
        return text("listings.versions");
    }

    /** Strangers do not learn that it exists. */
    private L find(UUID id) {
        try {
            return presentation.service().mine(id);
        } catch (Refused none) {
            throw new NotFoundException();
        }
    }

    private KeptVersion<F> chosen(List<KeptVersion<F>> kept, QueryParameters query, String name, int otherwise) {
        var number = query.getSingleParameter(name).orElse("");
        return find(kept, number)
                .or(() -> find(kept, Integer.toString(otherwise)))
                .orElse(kept.getFirst());
    }

    private Optional<KeptVersion<F>> find(List<KeptVersion<F>> kept, String number) {
        return kept.stream()
                .filter(version -> Integer.toString(version.number()).equals(number))
                .findFirst();
    }

    private OrderedList list(L listing, List<KeptVersion<F>> kept, KeptVersion<F> before, KeptVersion<F> after) {
        var list = new OrderedList(kept.stream()
                .map(version -> row(listing, version, before, after, kept.getFirst() == version))
                .toArray(ListItem[]::new));
        list.addClassNames("rows", "plain", "versions");
        return list;
    }

    private ListItem row(L listing, KeptVersion<F> version, KeptVersion<F> before, KeptVersion<F> after, boolean now) {
        var when = new Span(Moments.say(version.publishedAt(), getLocale()));
        var by = new Span(
                version.by() == null
                        ? text("listings.versions.by-nobody")
                        : text("listings.versions.by", version.by()));
        var meta = new Div(when, by);
        meta.addClassName("meta");
        var name = new H3(name(version));
        if (now) name.add(new Span(" " + text("listings.versions.now")));
        var ways = new Div();
        ways.addClassNames("side", "hints");
        ways.add(
                way(listing, version.number(), after.number(), "listings.versions.left", version == before),
                way(listing, before.number(), version.number(), "listings.versions.right", version == after));
        return new ListItem(new Div(name, meta), ways);
    }

    private Anchor way(L listing, int from, int to, String label, boolean chosen) {
        var way = new Anchor(desk + listing.id() + "/versions?from=" + from + "&to=" + to, text(label));
        way.addClassName("chip");
        return chosen ? Html.with(way, "aria-current", "true") : way;
    }

    private Comparison comparison(KeptVersion<F> before, KeptVersion<F> after) {
        return new Comparison(
                texts,
                getLocale(),
                name(before) + " · " + Moments.say(before.publishedAt(), getLocale()),
                name(after) + " · " + Moments.say(after.publishedAt(), getLocale()),
                presentation.passages(before.form(), getLocale()),
                presentation.passages(after.form(), getLocale()));
    }

    private String name(KeptVersion<F> version) {
        return text("listings.versions.number", version.number());
    }

    private String text(String key, Object... arguments) {
        return texts.get(getLocale(), key, arguments);
    }
}
