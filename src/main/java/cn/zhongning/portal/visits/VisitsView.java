package cn.zhongning.portal.visits;

import cn.zhongning.portal.forms.ReasonDialog;
import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.pages.WaitingChips;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.venues.Venues;
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
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;

/** Who wants to come to our venues: to be accepted, or declined with a reason. */
@Route("desk/visits")
@RolesAllowed({"STAFF", "ADMIN", "ORGANISER"})
class VisitsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final String ADDRESS = "/desk/visits";
    private static final int PAGE = 30;

    private final transient VisitDesk desk;
    private final transient VisitHours hours;
    private final transient Venues venues;
    private final transient Texts texts;
    private boolean waiting;
    private int page = 1;

    VisitsView(VisitDesk desk, VisitHours hours, Venues venues, Texts texts) {
        this.desk = desk;
        this.hours = hours;
        this.venues = venues;
        this.texts = texts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("visits.desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var query = entering.getLocation().getQueryParameters();
        waiting = WaitingChips.asked(query);
        page = Paging.page(query);
        show();
    }

    private void show() {
        var found = desk.list(waiting, (page - 1) * PAGE, PAGE + 1);
        removeAll();
        add(
                new H1(getTranslation("visits.desk")),
                new WaitingChips(ADDRESS, "visits.waiting", desk.waiting(), waiting));
        if (venues.writes() && !desk.venues().isEmpty())
            add(new Button(getTranslation("visits.enter"), click -> enter()));
        if (found.isEmpty()) add(new Paragraph(getTranslation(waiting ? "pages.waiting.none" : "visits.desk.none")));
        var rows = new UnorderedList(found.stream().limit(PAGE).map(this::row).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        add(rows, new Paging(WaitingChips.of(ADDRESS, waiting), page, found.size() > PAGE));
    }

    private ListItem row(Visit visit) {
        var party = visit.party() == null ? getTranslation("visits.forgotten") : visit.party();
        var about = new Div(new H3(party), meta(visit));
        if (visit.remarks() != null) about.add(new Paragraph(visit.remarks()));
        if (visit.reason() != null) about.add(new Paragraph(getTranslation("visits.because", visit.reason())));
        var row = new ListItem(about);
        if (desk.open(visit) && venues.writes()) row.add(actions(visit, party));
        return row;
    }

    private Div meta(Visit visit) {
        var venue = venues.find(visit.venueId()).orElseThrow();
        var meta = new Div(
                new Span(texts.label(getLocale(), visit.stage())),
                new Span(VisitTimes.span(visit.startsAt(), visit.endsAt(), getLocale())),
                new Span(venue.form().name()),
                new Span(getTranslation("visits.people", visit.persons())));
        if (visit.children() > 0)
            meta.add(
                    new Span(getTranslation("visits.children.of", visit.children(), String.valueOf(visit.guardian()))));
        if (visit.name() != null) meta.add(new Span(visit.name()));
        if (visit.phone() != null) meta.add(new Span(new Anchor("tel:" + visit.phone(), visit.phone())));
        meta.add(new Span(visit.ticket()));
        if (visit.demo()) meta.add(new Span(getTranslation("visits.demo")));
        meta.addClassName("meta");
        return meta;
    }

    private Div actions(Visit visit, String party) {
        var actions = new Div();
        actions.addClassName("hints");
        if (visit.stage() == VisitStage.ASKED) {
            var accept = button("visits.accept", party, () -> accept(visit));
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(accept);
        }
        actions.add(button("visits.decline", party, () -> decline(visit, party)));
        return actions;
    }

    private Button button(String key, String party, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.setAriaLabel(getTranslation(key) + " " + party);
        return button;
    }

    private void enter() {
        new VisitEnterDialog(desk, hours, texts, getLocale(), said -> {
                    show();
                    Notification.show(said);
                })
                .open();
    }

    private void accept(Visit visit) {
        try {
            desk.accept(visit.id());
            Notification.show(getTranslation("visits.accepted"));
        } catch (Refused refused) {
            Notification.show(texts.get(getLocale(), refused));
        }
        show();
    }

    private void decline(Visit visit, String party) {
        Consumer<String> answer = reason -> {
            desk.decline(visit.id(), reason);
            show();
            Notification.show(getTranslation("visits.declined"));
        };
        ReasonDialog.ask(texts, getLocale(), "visits.decline", VisitDesk.REASON, answer, party);
    }
}
