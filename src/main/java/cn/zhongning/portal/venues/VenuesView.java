package cn.zhongning.portal.venues;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.Chip;
import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The venues that this person may work on; every state of the list is an address. */
@Route("desk/venues")
@RolesAllowed({"STAFF", "ADMIN", "ORGANISER"})
class VenuesView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int PAGE = 20;
    private final transient Venues venues;
    private final transient Texts texts;
    private final transient Site site;

    VenuesView(Venues venues, Texts texts, Site site) {
        this.venues = venues;
        this.texts = texts;
        this.site = site;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var query = entering.getLocation().getQueryParameters();
        var shelf = query.getSingleParameter("show")
                .flatMap(name -> Named.of(VenueShelf.values(), name))
                .orElse(VenueShelf.PUBLISHED);
        int page = Paging.page(query);
        removeAll();
        add(new H1(getTranslation("venues.desk")));
        if (venues.writes()) add(ways());
        add(shelves(shelf), list(venues.mine(shelf, (page - 1) * PAGE, PAGE + 1), shelf, page));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("venues.desk");
    }

    private Div ways() {
        var create = new Anchor("/desk/venues/new", getTranslation("venues.new"));
        create.addClassNames("button", "main");
        var load = new Anchor("/desk/venues/import", getTranslation("venues.import"));
        load.addClassName("button");
        var ways = new Div(create, load);
        ways.addClassName("hints");
        return ways;
    }

    private Nav shelves(VenueShelf shown) {
        var shelves = with(new Nav(), "aria-label", getTranslation("venues.shelves"));
        shelves.addClassName("hints");
        for (var shelf : VenueShelf.values())
            shelves.add(new Chip(address(shelf), texts.label(getLocale(), shelf), shelf == shown));
        return shelves;
    }

    private Div list(List<Venue> found, VenueShelf shelf, int page) {
        var paging = new Paging(address(shelf), page, found.size() > PAGE);
        if (found.isEmpty()) return new Div(new Paragraph(getTranslation("venues.none.desk")), paging);
        var rows = new UnorderedList(found.stream().limit(PAGE).map(this::row).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        return new Div(rows, paging);
    }

    private static String address(VenueShelf shelf) {
        return "/desk/venues?show=" + shelf;
    }

    private ListItem row(Venue venue) {
        var form = venue.latest();
        var meta = new Div(
                new Span(texts.label(getLocale(), form.kind())),
                new Span(texts.label(getLocale(), form.level())),
                new Span(site.town(form.town(), getLocale())),
                new Span(venues.organisation(venue)));
        if (venue.waits()) meta.add(new Span(getTranslation("venues.waits")));
        else if (venue.returnReason() != null) meta.add(new Span(getTranslation("venues.returned")));
        if (venue.demo()) meta.add(new Span(getTranslation("venues.demo")));
        meta.addClassName("meta");
        var name = new H2(new Anchor("/desk/venues/" + venue.id(), form.name()));
        name.addClassName("row-title");
        var side = new Div();
        side.addClassName("side");
        if (venue.published()) side.add(new Anchor(venue.address(), getTranslation("venues.open")));
        return new ListItem(new Div(name, meta), side);
    }
}
