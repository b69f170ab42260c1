package cn.zhongning.portal.agencies;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.accounts.Beside;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.files.FilesField;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.pages.CalendarWords;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agency asks a client for a mandate, or a client offers one to an agency. */
@Route("desk/mandates/new")
@RolesAllowed({"ENTERPRISE", "UNIVERSITY", "BROKER"})
class MandateNewView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int MONTHS = 12;

    private final transient Mandating mandating;
    private final transient Organisations organisations;
    private final transient StoredFiles files;
    private final transient Texts texts;
    private final transient Site site;
    private final ComboBox<Organisation> partner = new ComboBox<>();
    private final RadioButtonGroup<MandateScope> scope = new RadioButtonGroup<>();
    private final Select<String> industry = new Select<>();
    private final Select<Subjects.Subject> listing = new Select<>();
    private final DatePicker startsOn = new DatePicker();
    private final DatePicker endsOn = new DatePicker();
    private final TextArea note = new TextArea();
    private @Nullable FilesField paper;

    MandateNewView(Mandating mandating, Organisations organisations, StoredFiles files, Texts texts, Site site) {
        this.mandating = mandating;
        this.organisations = organisations;
        this.files = files;
        this.texts = texts;
        this.site = site;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        boolean agency = mandating.agency();
        add(
                back("/desk/mandates", getTranslation("agencies.mandates")),
                new H1(getPageTitle()),
                new Paragraph(getTranslation(agency ? "agencies.propose.agency" : "agencies.propose.client")),
                form(agency));
        entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("with")
                .flatMap(MandateNewView::id)
                .flatMap(organisations::find)
                .filter(Organisation::approved)
                .filter(found -> kinds(agency).contains(found.kind()))
                .ifPresent(partner::setValue);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("agencies.propose");
    }

    private Div form(boolean agency) {
        var beside = new Beside(refused -> texts.get(getLocale(), refused));
        prepare(agency);
        var documents = new FilesField(
                files,
                texts,
                getLocale(),
                getTranslation("agencies.paper"),
                Mandating.PURPOSE,
                mandating.own().id(),
                1);
        paper = documents;
        beside.field("partner", partner);
        beside.field("scope", scope);
        beside.field("industry", industry);
        beside.field("listing", listing);
        beside.field("startsOn", startsOn);
        beside.field("endsOn", endsOn);
        beside.field("note", note);
        var send = new Button(getTranslation(agency ? "agencies.propose.ask" : "agencies.propose.offer"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            boolean sent = beside.accepts("partner", () -> mandating.propose(written()));
            send.setEnabled(true);
            if (!sent) return;
            Notification.show(getTranslation("agencies.proposed"));
            getUI().ifPresent(ui -> ui.navigate(MandatesView.class));
        });
        var form = new Div(partner, scope, industry, listing, startsOn, endsOn, note, documents, send);
        form.addClassName("form");
        return form;
    }

    private void prepare(boolean agency) {
        partner.setLabel(getTranslation(agency ? "agencies.client" : "agencies.agency"));
        partner.setItemLabelGenerator(Organisation::name);
        partner.setItems(query ->
                organisations
                        .approved(kinds(agency), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
        partner.addValueChangeListener(change -> offer(agency));
        scope.setLabel(getTranslation("agencies.scope"));
        scope.setItems(MandateScope.values());
        scope.setItemLabelGenerator(each -> texts.label(getLocale(), each));
        scope.setValue(MandateScope.ALL);
        scope.addValueChangeListener(change -> ask());
        industry.setLabel(getTranslation("agencies.industry"));
        industry.setItems(site.industries().stream().map(Term::code).toList());
        industry.setItemLabelGenerator(code -> site.industry(code, getLocale()));
        listing.setLabel(getTranslation("agencies.listing"));
        listing.setItemLabelGenerator(Subjects.Subject::title);
        for (var day : List.of(startsOn, endsOn)) day.setI18n(CalendarWords.of(texts, getLocale()));
        startsOn.setLabel(getTranslation("agencies.starts"));
        startsOn.setValue(mandating.today());
        endsOn.setLabel(getTranslation("agencies.ends"));
        endsOn.setValue(mandating.today().plusMonths(MONTHS));
        note.setLabel(getTranslation("agencies.note"));
        note.setMaxLength(MandateForm.NOTE);
        offer(agency);
        ask();
    }

    /** What belongs to the client that is chosen. */
    private void offer(boolean agency) {
        var client = agency ? partner.getValue() : mandating.own();
        listing.setItems(client == null ? List.of() : mandating.subjects(client.id()));
    }

    private void ask() {
        industry.setVisible(scope.getValue() == MandateScope.INDUSTRY);
        listing.setVisible(scope.getValue() == MandateScope.LISTING);
    }

    private MandateForm written() {
        return new MandateForm(
                partner.getValue() == null ? null : partner.getValue().id(),
                scope.getValue(),
                industry.getValue(),
                listing.getValue() == null ? null : listing.getValue().id(),
                startsOn.getValue(),
                endsOn.getValue(),
                note.getValue(),
                paper == null ? List.of() : paper.getValue());
    }

    private static Set<OrganisationKind> kinds(boolean agency) {
        return agency ? Mandating.CLIENTS : Set.of(OrganisationKind.AGENCY);
    }

    private static java.util.Optional<UUID> id(String text) {
        try {
            return java.util.Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return java.util.Optional.empty();
        }
    }
}
