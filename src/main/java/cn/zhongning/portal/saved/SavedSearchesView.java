package cn.zhongning.portal.saved;

import cn.zhongning.portal.forms.Actions;
import cn.zhongning.portal.forms.Ask;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.search.StandingQueries;
import cn.zhongning.portal.search.StandingQuery;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The searches that somebody has saved, newest first. */
@Route("desk/searches")
@PermitAll
class SavedSearchesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 20;

    private final transient SavedSearches searches;
    private final transient SavedHits hits;
    private final transient StandingQueries queries;
    private final transient Why why;
    private final transient Texts texts;
    private int page = 1;

    SavedSearchesView(SavedSearches searches, SavedHits hits, StandingQueries queries, Why why, Texts texts) {
        this.searches = searches;
        this.hits = hits;
        this.queries = queries;
        this.why = why;
        this.texts = texts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("saved.desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page = Paging.page(event.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        removeAll();
        add(new H1(getPageTitle()));
        var found = searches.mine((page - 1) * PAGE, PAGE + 1);
        if (found.isEmpty() && page == 1) {
            add(nothing());
            return;
        }
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var fresh = hits.fresh(shown, getLocale());
        var list = new UnorderedList();
        list.addClassNames("rows", "plain", "searches");
        shown.forEach(search -> list.add(row(search, fresh.getOrDefault(search.id(), 0L))));
        add(lead(), list, new Paging(SavedSearch.DESK, page, found.size() > PAGE));
    }

    private Paragraph lead() {
        var lead = new Paragraph(getTranslation("saved.lead", searches.count(), SavedSearches.MOST));
        lead.addClassName("soft");
        return lead;
    }

    private Component nothing() {
        var search = new Anchor(PageRequest.link(getLocale(), "/search"), getTranslation("saved.none.search"));
        search.addClassName("button");
        return new Div(new Paragraph(getTranslation("saved.none")), search);
    }

    private ListItem row(SavedSearch search, long fresh) {
        var title = new H3(new Anchor(search.desk(), search.name()));
        var meta = new Div();
        meta.addClassName("meta");
        if (fresh > 0) {
            var news = new Span(getTranslation("saved.fresh", fresh));
            news.addClassName("good");
            meta.add(news);
        }
        var query = queries.read(search.address());
        query.map(state -> why.about(state, getLocale()))
                .filter(about -> !about.equals(search.name()))
                .ifPresent(about -> meta.add(new Span(about)));
        meta.add(new Span(getTranslation("saved.since", Moments.say(search.createdAt(), getLocale()))));
        query.ifPresent(state -> meta.add(feed(search, state)));
        return new ListItem(new Div(title, meta), actions(search));
    }

    private Component feed(SavedSearch search, StandingQuery query) {
        var feed = new FeedLink(query, "Atom", getLocale());
        feed.setAriaLabel(getTranslation("saved.feed.of", search.name()));
        return feed;
    }

    private Component actions(SavedSearch search) {
        var pace = new PaceChoice(texts, getLocale());
        pace.setLabel("");
        pace.setAriaLabel(getTranslation("saved.pace.of", search.name()));
        pace.setValue(search.pace());
        pace.addValueChangeListener(change -> {
            if (change.isFromClient())
                act(() -> searches.pace(search.id(), search.version(), change.getValue()), "saved.changed");
        });
        var rename = button("saved.rename", search, () -> new RenameDialog(searches, search, texts, this::show).open());
        var delete = button(
                "saved.delete",
                search,
                () -> Ask.of(
                        texts,
                        getLocale(),
                        "saved.delete",
                        () -> act(() -> searches.delete(search.id()), "saved.deleted"),
                        search.name()));
        var actions = new Div(pace, rename, delete);
        actions.addClassName("hints");
        return actions;
    }

    private Button button(String key, SavedSearch search, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key + ".of", search.name()));
        return button;
    }

    private void act(Runnable action, String done) {
        Actions.told(texts, getLocale(), action, done);
        show();
    }
}
