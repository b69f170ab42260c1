package cn.zhongning.portal.matching;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.shared.Kind;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;

/** Owners see what fits each of their listings; brokers and the staff choose a listing of whomever. */
@Route("desk/matches")
@RolesAllowed({"ENTERPRISE", "UNIVERSITY", "BROKER", "STAFF", "ADMIN"})
class MatchesView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int PAGE = 5;
    private static final int FEW = 3;
    private static final int FIRST = 10;

    private final transient MatchService matches;
    private final transient MatchLists lists;
    private final transient ListingChoice choice;
    private final SignedIn reader;
    private final Div content = new Div();
    private int offset;

    MatchesView(MatchService matches, MatchLists lists, ListingChoice choice, CurrentUser user) {
        this.matches = matches;
        this.lists = lists;
        this.choice = choice;
        reader = user.require();
        var explained = new Paragraph(getTranslation("matching.explained"));
        explained.addClassName("soft");
        add(new H1(getPageTitle()), explained, content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("matching.desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        if (reader.role() == Role.ENTERPRISE) own(Kind.DEMAND);
        else if (reader.role() == Role.UNIVERSITY) own(Kind.RESULT);
        else if (!reader.staff() && !matches.mediates(reader)) {
            content.add(new Paragraph(getTranslation("matching.desk.unchecked")));
        } else chosen(event.getLocation()).ifPresentOrElse(this::show, this::choose);
    }

    /** The address names what was chosen, so it can be kept and passed on. */
    private Optional<Side> chosen(Location location) {
        for (var kind : new Kind[] {Kind.DEMAND, Kind.RESULT}) {
            var id = location.getQueryParameters().getSingleParameter(ListingFinder.parameter(kind));
            if (id.isPresent()) return id.flatMap(MatchesView::parsed).flatMap(found -> choice.find(kind, found));
        }
        return Optional.empty();
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException typed) {
            return Optional.empty();
        }
    }

    private void choose() {
        content.add(new ListingFinder(choice, lists.cards(getLocale())));
    }

    private void show(Side side) {
        content.add(listing(side, FIRST));
        content.add(new ListingFinder(choice, lists.cards(getLocale())));
    }

    private void own(Kind kind) {
        content.removeAll();
        var own = matches.own(kind, offset, PAGE + 1);
        if (own.isEmpty()) content.add(new Paragraph(getTranslation("matching.desk.none." + kind)));
        own.stream().limit(PAGE).forEach(side -> content.add(listing(side, FEW)));
        var paging = new Div();
        paging.addClassName("hints");
        if (offset > 0) paging.add(step("matching.desk.earlier", kind, -PAGE));
        if (own.size() > PAGE) paging.add(step("matching.desk.later", kind, PAGE));
        content.add(paging);
    }

    private Div listing(Side side, int first) {
        var of = new Div(
                lists.cards(getLocale()).heading(side), lists.of(side.kind(), side.id(), reader, getLocale(), first));
        of.addClassName("matched");
        return of;
    }

    private Button step(String text, Kind kind, int by) {
        return new Button(getTranslation(text), click -> {
            offset += by;
            own(kind);
        });
    }
}
