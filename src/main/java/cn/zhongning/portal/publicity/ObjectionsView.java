package cn.zhongning.portal.publicity;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.pages.WaitingChips;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
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
import jakarta.annotation.security.RolesAllowed;

/** The centre's objections: open ones first, the longest waiting on top. */
@Route("desk/objections")
@RolesAllowed({"STAFF", "ADMIN"})
class ObjectionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ADDRESS = "/desk/objections";
    private static final int PAGE = 20;

    private final transient Objections objections;
    private final transient Publicities publicities;
    private final transient PublicityWords words;
    private final transient Texts texts;

    ObjectionsView(Objections objections, Publicities publicities, PublicityWords words, Texts texts) {
        this.objections = objections;
        this.publicities = publicities;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var query = entering.getLocation().getQueryParameters();
        int page = Paging.page(query);
        int offset = (page - 1) * PAGE;
        boolean waiting = WaitingChips.asked(query);
        var found = waiting ? objections.open(offset, PAGE + 1) : objections.queue(offset, PAGE + 1);
        add(
                new H1(getPageTitle()),
                new Paragraph(getTranslation("publicity.desk.objections.lead")),
                new WaitingChips(ADDRESS, "publicity.outcome.open", objections.open(), waiting));
        if (found.isEmpty()) {
            add(new Paragraph(getTranslation(waiting ? "pages.waiting.none" : "publicity.desk.objections.none")));
        } else {
            var rows =
                    new UnorderedList(found.stream().limit(PAGE).map(this::row).toArray(ListItem[]::new));
            rows.addClassNames("rows", "plain");
            add(rows);
        }
        add(new Paging(WaitingChips.of(ADDRESS, waiting), page, found.size() > PAGE));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("publicity.desk.objections");
    }

    private ListItem row(Objection objection) {
        var publicity = publicities.find(objection.publicityId()).orElseThrow();
        var meta = new Div(
                new Span(getTranslation("publicity.objection", objection.receipt())),
                new Span(words.state(publicity, getLocale()) + " · " + words.when(publicity, getLocale())));
        meta.addClassName("meta");
        var outcome = objection.outcome();
        var state = element("b");
        state.setText(outcome == null ? getTranslation("publicity.outcome.open") : texts.label(getLocale(), outcome));
        var since = new Span(getTranslation("publicity.since", Moments.say(objection.receivedAt(), getLocale())));
        var side = new Div(state, since);
        side.addClassName("side");
        return new ListItem(new Div(new H3(new Anchor(objection.desk(), publicity.title())), meta), side);
    }
}
