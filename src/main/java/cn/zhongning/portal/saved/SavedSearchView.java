package cn.zhongning.portal.saved;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.time;

import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.search.Marked;
import cn.zhongning.portal.search.StandingQueries;
import cn.zhongning.portal.search.StandingQuery;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Locale;

/** What has come to belong to a saved search, and why each does. */
@Route("desk/searches/:id([0-9a-f-]{36})")
@PermitAll
class SavedSearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 20;

    private final transient SavedSearches searches;
    private final transient SavedHits hits;
    private final transient StandingQueries queries;
    private final transient Why why;
    private final transient Texts texts;
    private String title = "";

    SavedSearchView(SavedSearches searches, SavedHits hits, StandingQueries queries, Why why, Texts texts) {
        this.searches = searches;
        this.hits = hits;
        this.queries = queries;
        this.why = why;
        this.texts = texts;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var search =
                searches.find(PageRequest.id(event.getRouteParameters(), "id")).orElseThrow(NotFoundException::new);
        title = search.name();
        removeAll();
        var page = new Anchor(PageRequest.link(getLocale(), search.address()), getTranslation("saved.open"));
        page.addClassName("button");
        var ways = new Div(page);
        ways.addClassName("hints");
        add(Html.back(SavedSearch.DESK, getTranslation("saved.desk")), new H1(title), ways);
        queries.read(search.address()).ifPresent(query -> follow(ways, query));
        list(search, Paging.page(event.getLocation().getQueryParameters()));
        searches.opened(search.id());
    }

    private void follow(Div ways, StandingQuery query) {
        ways.add(new FeedLink(query, getTranslation("saved.feed"), getLocale()));
        var what = new Paragraph(getTranslation("saved.feed.what"));
        what.addClassNames("small", "soft");
        add(what);
    }

    private void list(SavedSearch search, int page) {
        var found = hits.page(search, (page - 1) * PAGE, PAGE + 1);
        var list = new UnorderedList();
        list.addClassNames("rows", "plain", "notices");
        hits.shown(found.subList(0, Math.min(PAGE, found.size())), getLocale())
                .forEach(shown -> list.add(row(search, shown)));
        var lead = new Paragraph(getTranslation(
                list.getChildren().findAny().isEmpty() ? "saved.hits.none" : "saved.hits",
                texts.label(getLocale(), search.pace())));
        lead.addClassName("soft");
        add(lead, list, new Paging(search.desk(), page, found.size() > PAGE));
    }

    private ListItem row(SavedSearch search, SavedHit.Shown shown) {
        var card = shown.card();
        var kind = new Span(texts.label(getLocale(), card.kind()));
        kind.addClassNames("kind", card.kind().name().toLowerCase(Locale.ROOT));
        var title = new H3(new Anchor(PageRequest.link(getLocale(), card.address()), card.title()));
        var told = new Div(kind, title, extract(shown), reason(search, shown.hit()));
        var row = new ListItem(told, side(shown.hit().foundAt()));
        if (shown.hit().foundAt().isAfter(search.openedAt())) row.addClassName("unread");
        return row;
    }

    private Component reason(SavedSearch search, SavedHit hit) {
        var why = new UnorderedList(new ListItem(this.why.say(hit, search.address(), getLocale())));
        why.addClassName("why");
        return why;
    }

    private static Paragraph extract(SavedHit.Shown shown) {
        var extract = new Paragraph();
        var marked = shown.hit().marked();
        if (marked == null) extract.setText(shown.card().summary());
        else Marked.of(marked).pieces().forEach(piece -> extract.add(piece(piece)));
        return extract;
    }

    private static Component piece(Marked.Piece piece) {
        if (!piece.marked()) return new Text(piece.text());
        var mark = element("mark");
        mark.setText(piece.text());
        return mark;
    }

    private Component side(Instant found) {
        var side = new Div(time(found.toString(), Moments.say(found, getLocale())));
        side.addClassName("side");
        return side;
    }
}
