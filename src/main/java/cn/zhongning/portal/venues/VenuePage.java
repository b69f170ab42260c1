package cn.zhongning.portal.venues;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.pages.CountyMap;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.MapMark;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.pictures.Picture;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Position;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One venue: when it is open, where it lies, what takes place there. */
@Route("venues/:id")
@AnonymousAllowed
class VenuePage extends PublicPage {
    private static final int OTHERS = 4;
    private final transient Venues venues;
    private final transient Pictures pictures;
    private final transient ObjectProvider<VenuePanel> panels;
    private final transient Site site;
    private final transient VenueData facts;
    private final transient JsonLd data;
    private final transient CurrentUser user;
    private final transient Clock clock;

    VenuePage(
            Venues venues,
            Pictures pictures,
            ObjectProvider<VenuePanel> panels,
            Site site,
            VenueData facts,
            JsonLd data,
            CurrentUser user,
            Clock clock) {
        this.venues = venues;
        this.pictures = pictures;
        this.panels = panels;
        this.site = site;
        this.facts = facts;
        this.data = data;
        this.user = user;
        this.clock = clock;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var venue = venues.published(request.id("id")).orElseThrow(NotFoundException::new);
        var form = venue.form();
        var today = LocalDate.ofInstant(clock.instant(), Clocks.CHINA);
        var organisation = venues.organisation(venue);
        var article = new VenueArticle(
                form, organisation, picture(form.picture()), venue.demo(), today, texts(), site, locale());
        article.add(where(venue));
        panels.orderedStream()
                .flatMap(panel -> panel.panel(venue, request).stream())
                .forEach(article::add);
        var detail = new Div(article, new Aside(others(venue)));
        detail.addClassName("detail");
        add(detail);
        return PageHead.listed(
                form.name(),
                facts.summary(form, locale()),
                venue.address(),
                facts.of(venue, request),
                data.trail(request, form.name(), venue.address()));
    }

    @Override
    protected void showLive(PageRequest request) {
        var venue = venues.published(request.id("id")).orElseThrow(NotFoundException::new);
        if (user.get()
                .filter(who -> who.staff() || who.writesFor(venue.organisationId()))
                .isEmpty()) return;
        var edit = new Anchor("/desk/venues/" + venue.id(), t("venues.edit"));
        edit.addClassName("button");
        add(edit);
    }

    private @Nullable Picture picture(@Nullable UUID id) {
        return id == null
                ? null
                : pictures.inOrder(List.of(id)).stream().findFirst().orElse(null);
    }

    private Component where(Venue venue) {
        var where = new Section(new H2(t("venues.where")));
        where.addClassName("where");
        var form = venue.form();
        var at = at(form, site);
        if (site.mapped() && at.isPresent())
            where.add(new CountyMap(
                    site, texts(), locale(), List.of(new MapMark(at.get(), form.name(), "", 1, form.name(), null))));
        where.add(new Paragraph(VenueArticle.place(form, site, texts(), locale())));
        if (form.latitude() != null && form.longitude() != null)
            where.add(ways(form.latitude(), form.longitude(), form));
        return where;
    }

    /** By its own coordinates, or else where its town lies. */
    static Optional<Position> at(VenueForm form, Site site) {
        return form.latitude() == null || form.longitude() == null
                ? site.map().town(form.town())
                : Optional.of(new Position(form.longitude(), form.latitude()));
    }

    /** Into the reader's own map, or one on the web: by their own choice, and nothing is loaded from there before. */
    private Component ways(double latitude, double longitude, VenueForm form) {
        var device = new Anchor();
        device.setText(t("venues.map.device"));
        device.setUnsafeHref("geo:%s,%s".formatted(latitude, longitude)); // only numbers
        var name = URLEncoder.encode(form.name(), StandardCharsets.UTF_8);
        var web = new Anchor(
                "https://uri.amap.com/marker?position=%s,%s&name=%s&coordinate=wgs84"
                        .formatted(longitude, latitude, name),
                t("venues.map.web"));
        with(web, "rel", "noopener noreferrer nofollow");
        var ways = new Div(device, web);
        ways.addClassNames("hints", "small");
        return ways;
    }

    private Component others(Venue venue) {
        var list = new UnorderedList();
        list.addClassNames("plain", "titles");
        venues.published(new VenueFilter(null, null, venue.form().town()), 0, OTHERS + 1).stream()
                .filter(other -> !other.id().equals(venue.id()))
                .limit(OTHERS)
                .forEach(other -> list.add(new ListItem(
                        new Anchor(link(other.address()), other.form().name()))));
        list.add(new ListItem(new Anchor(link(VenuesPage.ADDRESS), t("venues.more"))));
        var others = new Div(new H2(t("venues.others")), list);
        others.addClassName("card");
        return others;
    }
}
