package cn.zhongning.portal.listings;

import static cn.zhongning.portal.pages.Html.back;
import static cn.zhongning.portal.pages.Html.note;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.agencies.Mandates;
import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.UI;
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
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** What a broker writes for one client: as far as the mandate reaches, and for as long as it runs. */
@Route("desk/clients/:id")
@RolesAllowed("BROKER")
class ClientView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 20;

    private final transient List<Presentation<?, ?>> presentations;
    private final transient Mandates mandates;
    private final transient Rights rights;
    private final transient Texts texts;
    private final transient Clock clock;
    private final H1 title = new H1();

    ClientView(List<Presentation<?, ?>> presentations, Mandates mandates, Rights rights, Texts texts, Clock clock) {
        this.presentations = presentations;
        this.mandates = mandates;
        this.rights = rights;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var id = entering.getRouteParameters().get("id").orElse("");
        var client = mandates.clients(rights.reader()).stream()
                .filter(each -> each.id().toString().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        title.setText(getTranslation("listings.client", client.name()));
        add(back("/desk/mandates", getTranslation("listings.client.back")), title);
        var note = note("", getTranslation("listings.client.what", client.name()));
        add(note);
        int page = Paging.page(entering.getLocation().getQueryParameters());
        presentations.stream()
                .filter(each -> each.service().writtenBy(client.kind().role()))
                .forEach(each -> show(each, client, page));
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }

    private <L extends Listing<L, F>, F extends ListingForm> void show(
            Presentation<L, F> presentation, Organisation client, int page) {
        var path = presentation.service().kind().path();
        var create = new Button(getTranslation(path + ".new"), click -> begin(presentation, client));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setDisableOnClick(true);
        var bring = new Anchor("/desk/" + path + "/import?for=" + client.id(), getTranslation("listings.import"));
        bring.addClassName("button");
        var ways = new Div(create, bring);
        ways.addClassName("hints");
        add(ways);
        var found = presentation.service().ofClient(client.id(), (page - 1) * PAGE, PAGE + 1);
        if (found.isEmpty()) add(new Paragraph(getTranslation("listings.own.none")));
        var rows = new UnorderedList(
                found.stream().limit(PAGE).map(each -> row(each, path)).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        add(rows, new Paging("/desk/clients/" + client.id(), page, found.size() > PAGE));
    }

    private ListItem row(Listing<?, ?> listing, String path) {
        var written = listing.form().title();
        var name = written.isBlank() ? getTranslation("listings.own.untitled") : written;
        var meta = new Div(new Span(getTranslation(
                "listings.own.updated", Moments.say(listing.standing().updatedAt(), getLocale()))));
        meta.addClassName("meta");
        var side = new Div(new Span(texts.label(getLocale(), listing.standing().stage())));
        side.addClassName("side");
        return new ListItem(new Div(new H3(new Anchor("/desk/" + path + "/" + listing.id(), name)), meta), side);
    }

    private <L extends Listing<L, F>, F extends ListingForm> void begin(
            Presentation<L, F> presentation, Organisation client) {
        try {
            var blank = presentation.blank(Facts.day(clock.instant()));
            var begun = presentation.service().saveDraftFor(client.id(), blank);
            UI.getCurrent().navigate("desk/" + presentation.service().kind().path() + "/" + begun.id());
        } catch (Refused refused) {
            Notification.show(texts.get(getLocale(), refused));
        }
    }
}
