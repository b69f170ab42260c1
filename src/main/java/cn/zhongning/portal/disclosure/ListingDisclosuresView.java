package cn.zhongning.portal.disclosure;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** The protected part of one listing before its owner: what has to be agreed to, who asked, and who read it. */
@Route("desk/disclosures/about/:kind/:id")
@RolesAllowed({"ENTERPRISE", "UNIVERSITY", "BROKER", "STAFF", "ADMIN"})
class ListingDisclosuresView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 50;

    private final transient Shown listings;
    private final transient Disclosures disclosures;
    private final transient Agreements agreements;
    private final transient Openings openings;
    private final transient Organisations organisations;
    private final transient Texts texts;

    ListingDisclosuresView(
            Shown listings,
            Disclosures disclosures,
            Agreements agreements,
            Openings openings,
            Organisations organisations,
            Texts texts) {
        this.listings = listings;
        this.disclosures = disclosures;
        this.agreements = agreements;
        this.openings = openings;
        this.organisations = organisations;
        this.texts = texts;
    }

    static String address(Shown.One one) {
        return address(one.kind(), one.id());
    }

    static String address(Kind kind, UUID listing) {
        return DisclosuresView.ADDRESS + "/about" + kind.address(listing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var parameters = entering.getRouteParameters();
        var one = listings.forDesk(kind(parameters), PageRequest.id(parameters, "id"))
                .orElseThrow(NotFoundException::new);
        int page = Paging.page(entering.getLocation().getQueryParameters());
        add(
                back(one.address(), getTranslation("disclosure.listing.read")),
                new H1(getTranslation("disclosure.about", one.title())),
                agreement(one),
                requests(one),
                log(one, page));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("disclosure.part");
    }

    private static Kind kind(RouteParameters parameters) {
        var path = parameters.get("kind").orElse("");
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Section agreement(Shown.One one) {
        var section = new Section(new H2(getTranslation("disclosure.agreement")));
        var latest = agreements.latest(one.id());
        if (!one.writable()) {
            agreements
                    .current(one.id())
                    .ifPresentOrElse(
                            agreement -> section.add(Pieces.agreement(agreement, texts, getLocale())),
                            () -> section.add(Pieces.soft(getTranslation("disclosure.agreement.none"))));
            return section;
        }
        int number = latest.map(Agreement::number).orElse(0);
        section.add(
                Pieces.soft(getTranslation("disclosure.agreement.what")),
                new Saying(texts, getLocale(), "disclosure.agreement.text", Agreement.MOST)
                        .begin(latest.map(Agreement::text).orElse(""))
                        .button(
                                "disclosure.agreement.save",
                                text -> agreements.write(one.kind(), one.id(), number, text),
                                () -> saved(one, section),
                                ButtonVariant.PRIMARY));
        latest.ifPresent(agreement ->
                section.add(Pieces.soft(getTranslation("disclosure.agreement.kept", number, agreement.sha256()))));
        return section;
    }

    private void saved(Shown.One one, Section before) {
        Notification.show(getTranslation("disclosure.agreement.saved"));
        replace(before, agreement(one));
    }

    private Section requests(Shown.One one) {
        var section = new Section(new H2(getTranslation("disclosure.requests")));
        var about = disclosures.about(one.kind(), one.id());
        if (about.isEmpty()) {
            section.add(Pieces.soft(getTranslation("disclosure.requests.none")));
            return section;
        }
        var names =
                organisations
                        .find(about.stream()
                                .map(Disclosure::askerOrganisation)
                                .distinct()
                                .toList())
                        .values()
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::name));
        var rows = new UnorderedList(about.stream()
                .map(each -> new DisclosureRow(
                        each, names.getOrDefault(each.askerOrganisation(), ""), "", texts, getLocale()))
                .toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        section.add(rows);
        return section;
    }

    private Section log(Shown.One one, int page) {
        var found = openings.ofListing(one.kind(), one.id(), (page - 1) * PAGE, PAGE + 1);
        return new Section(
                new H2(getTranslation("disclosure.log")),
                Pieces.soft(getTranslation("disclosure.log.what")),
                new OpeningRows(found.stream().limit(PAGE).toList(), texts, getLocale()),
                new Paging(address(one), page, found.size() > PAGE));
    }
}
