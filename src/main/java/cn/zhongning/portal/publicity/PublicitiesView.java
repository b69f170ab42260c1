package cn.zhongning.portal.publicity;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.pages.WaitingChips;
import cn.zhongning.portal.shared.Moments;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The publicities of one's own university; the centre sees all. */
@Route("desk/publicity")
@RolesAllowed({"UNIVERSITY", "BROKER", "STAFF", "ADMIN"})
class PublicitiesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ADDRESS = "/desk/publicity";
    private static final int PAGE = 20;

    private final transient Publicities publicities;
    private final transient Objections objections;
    private final transient PublicityWords words;
    private final transient Announcing announcing;
    private final transient Proposals proposals;

    PublicitiesView(
            Publicities publicities,
            Objections objections,
            PublicityWords words,
            Announcing announcing,
            Proposals proposals) {
        this.publicities = publicities;
        this.objections = objections;
        this.words = words;
        this.announcing = announcing;
        this.proposals = proposals;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var heading = new Div(new H1(getPageTitle()));
        heading.addClassName("heading");
        if (announcing.allowed()) heading.add(begin());
        add(heading, new Paragraph(getTranslation("publicity.desk.lead")));
        var query = entering.getLocation().getQueryParameters();
        boolean waiting = WaitingChips.asked(query);
        int due = proposals.centre() ? proposals.waiting() : publicities.broughtDown();
        if (due > 0 || waiting) add(new WaitingChips(ADDRESS, due(), due, waiting));
        if (!waiting) add(proposed());
        int page = Paging.page(query);
        var found = found(waiting, (page - 1) * PAGE);
        if (found.isEmpty()) {
            add(new Paragraph(getTranslation(waiting ? "pages.waiting.none" : "publicity.desk.none")));
        } else {
            var rows = new UnorderedList(found.stream().limit(PAGE).toArray(ListItem[]::new));
            rows.addClassNames("rows", "plain");
            add(rows);
        }
        add(new Paging(WaitingChips.of(ADDRESS, waiting), page, found.size() > PAGE));
    }

    /** The centre reads proposals; an owner announces anew what an objection brought down. */
    private String due() {
        return proposals.centre() ? "publicity.desk.unread" : "publicity.desk.again";
    }

    private List<ListItem> found(boolean waiting, int offset) {
        if (waiting && proposals.centre()) {
            return proposals.waiting(offset, PAGE + 1).stream().map(this::row).toList();
        }
        var found = waiting ? publicities.broughtDown(offset, PAGE + 1) : publicities.mine(offset, PAGE + 1);
        return found.stream().map(this::row).toList();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("publicity.desk");
    }

    private Anchor begin() {
        var begin = new Anchor("/desk/publicity/new", getTranslation("publicity.announce"));
        begin.addClassNames("button", "main");
        return begin;
    }

    /** What the centre has not published yet, the first of it. */
    private Component proposed() {
        var all = proposals.mine();
        var section = new Section(new H2(getTranslation("publicity.proposals")));
        section.setVisible(!all.isEmpty());
        var rows = new UnorderedList(all.stream().map(this::row).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        section.add(rows);
        return section;
    }

    private ListItem row(Proposal proposal) {
        var meta = new Div(
                new Span(words.owner(proposal.organisationId(), proposal.agencyId(), getLocale())),
                new Span(words.price(proposal.price(), getLocale())));
        meta.addClassName("meta");
        var state = element("b");
        state.setText(getTranslation("publicity.proposal.short." + proposal.stage()));
        var since = new Span(Moments.say(proposal.proposedAt(), getLocale()));
        var side = new Div(state, since);
        side.addClassName("side");
        return new ListItem(new Div(new H3(new Anchor(proposal.desk(), proposal.title())), meta), side);
    }

    private ListItem row(Publicity publicity) {
        var tally = objections.tally(publicity.id());
        var meta = new Div(
                new Span(words.price(publicity, getLocale())),
                new Span(words.period(publicity, getLocale())),
                new Span(words.objections(tally, getLocale())));
        if (publicity.demo()) meta.add(new Span(getTranslation("listings.demo")));
        meta.addClassName("meta");
        var state = element("b");
        state.setText(words.state(publicity, getLocale()));
        var when = new Span(words.when(publicity, getLocale()));
        when.addClassName("turn");
        if (tally.upheld() > 0) when.addClassName("late");
        var side = new Div(state, when);
        side.addClassName("side");
        return new ListItem(new Div(new H3(new Anchor(publicity.desk(), publicity.title())), meta), side);
    }
}
