package cn.zhongning.portal.publicity;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.pages.Facts;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One publicity for its owner and the centre: how far it is, what was objected, and how to stop it. */
@Route("desk/publicity/:id")
@RolesAllowed({"UNIVERSITY", "BROKER", "STAFF", "ADMIN"})
class PublicityView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Publicities publicities;
    private final transient Objections objections;
    private final transient PublicityWords words;
    private final transient CurrentUser user;
    private final transient Texts texts;

    PublicityView(Publicities publicities, Objections objections, PublicityWords words, CurrentUser user, Texts texts) {
        this.publicities = publicities;
        this.objections = objections;
        this.words = words;
        this.user = user;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        try {
            show(publicities.mine(PageRequest.id(entering.getRouteParameters(), "id")));
        } catch (Refused gone) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("publicity.desk");
    }

    private void show(Publicity publicity) {
        removeAll();
        var page = new Anchor(publicity.address(), getTranslation("publicity.page"));
        page.addClassName("button");
        var actions = new Div(page);
        actions.addClassName("hints");
        if (publicities.open(publicity) && publicities.stoppable(publicity))
            actions.add(new StopButton(publicities, texts, publicity, this::show));
        add(
                back("/desk/publicity", getTranslation("publicity.desk")),
                new H1(publicity.title()),
                standing(publicity),
                actions,
                facts(publicity),
                answers(publicity));
    }

    /** What is in the way of signing, if anything. */
    private Component standing(Publicity publicity) {
        var tally = objections.tally(publicity.id());
        var note = new Div(
                new Paragraph(words.state(publicity, getLocale()) + " · " + words.when(publicity, getLocale())),
                new Paragraph(words.standing(publicity, getLocale())));
        note.addClassName("note");
        if (tally.upheld() > 0 || publicities.state(publicity) == PublicityState.STOPPED) note.addClassName("bad");
        else if (publicities.state(publicity) == PublicityState.ENDED && tally.open() == 0) note.addClassName("good");
        return note;
    }

    private Component facts(Publicity publicity) {
        var facts = new Facts();
        facts.add("publicity.owner", words.owner(publicity.organisationId(), publicity.agencyId(), getLocale()));
        facts.add("publicity.price", words.price(publicity, getLocale()));
        facts.add("publicity.transferee", words.transferee(publicity, getLocale()));
        facts.add("publicity.days", words.period(publicity, getLocale()));
        facts.add("publicity.basis", publicity.basis());
        var reason = publicity.stopReason();
        if (reason != null) facts.add("publicity.stop.reason", reason);
        return facts;
    }

    private Component answers(Publicity publicity) {
        var section = new Section(new H2(getTranslation("publicity.desk.objections")));
        var all = objections.answers(publicity.id());
        section.add(new Paragraph(words.objections(objections.tally(publicity.id()), getLocale())));
        if (all.isEmpty()) return section;
        var rows = new UnorderedList(all.stream().map(this::row).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        section.add(rows);
        return section;
    }

    private ListItem row(Objection objection) {
        var number = getTranslation("publicity.objection", objection.receipt());
        var title = user.require().staff() ? new H3(new Anchor(objection.desk(), number)) : new H3(number);
        var about = new Div(title);
        if (objection.reasons() != null) about.add(new Paragraph(objection.reasons()));
        var outcome = objection.outcome();
        var state = new Paragraph(
                outcome == null ? getTranslation("publicity.outcome.open") : texts.label(getLocale(), outcome));
        var side = new Div(state, new Paragraph(Moments.say(objection.receivedAt(), getLocale())));
        side.addClassName("side");
        return new ListItem(about, side);
    }
}
