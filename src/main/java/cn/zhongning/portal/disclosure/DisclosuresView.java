package cn.zhongning.portal.disclosure;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.pages.WaitingChips;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests for protected parts in both directions: those that reached the reader's organisation, and its own. */
@Route("desk/disclosures")
@RolesAllowed({"ENTERPRISE", "UNIVERSITY", "BROKER", "ORGANISER"})
class DisclosuresView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String ADDRESS = "/desk/disclosures";

    private static final String SENT = ADDRESS + "?side=sent";
    private static final int PAGE = 20;

    private final transient Disclosures disclosures;
    private final transient Organisations organisations;
    private final transient Texts texts;

    DisclosuresView(Disclosures disclosures, Organisations organisations, Texts texts) {
        this.disclosures = disclosures;
        this.organisations = organisations;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var query = entering.getLocation().getQueryParameters();
        var side = query.getSingleParameter("side").filter("sent"::equals).isPresent() ? Side.ASKER : Side.OWNER;
        int page = Paging.page(query);
        boolean waiting = side == Side.OWNER && WaitingChips.asked(query);
        int offset = (page - 1) * PAGE;
        var found = waiting ? disclosures.waiting(offset, PAGE + 1) : disclosures.list(side, offset, PAGE + 1);
        var lead = new Paragraph(getTranslation("disclosure.desk.lead"));
        lead.addClassName("measure");
        add(new H1(getPageTitle()), lead, sides(side));
        if (side == Side.OWNER)
            add(new WaitingChips(ADDRESS, "disclosure.desk.unanswered", disclosures.waiting(), waiting));
        if (found.isEmpty())
            add(new Paragraph(getTranslation(waiting ? "pages.waiting.none" : "disclosure.desk.none." + side)));
        else add(rows(found.stream().limit(PAGE).toList(), side));
        add(new Paging(side == Side.ASKER ? SENT : WaitingChips.of(ADDRESS, waiting), page, found.size() > PAGE));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("disclosure.desk");
    }

    private Nav sides(Side chosen) {
        var chips = new Nav(chip(Side.OWNER, ADDRESS, chosen), chip(Side.ASKER, SENT, chosen));
        chips.addClassName("hints");
        return with(chips, "aria-label", getTranslation("disclosure.desk.sides"));
    }

    private Anchor chip(Side side, String address, Side chosen) {
        var chip = new Anchor(address, getTranslation("disclosure.desk." + side));
        chip.addClassName("chip");
        return side == chosen ? with(chip, "aria-current", "page") : chip;
    }

    private UnorderedList rows(List<Disclosure> found, Side side) {
        var names = names(found);
        var rows = new UnorderedList(found.stream()
                .map(one -> new DisclosureRow(
                        one, names.getOrDefault(other(one, side), ""), client(one, side, names), texts, getLocale()))
                .toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        return rows;
    }

    private String client(Disclosure one, Side side, Map<UUID, String> names) {
        return Optional.ofNullable(disclosures.client(one, side))
                .map(names::get)
                .orElse("");
    }

    private Map<UUID, String> names(List<Disclosure> found) {
        var ids = found.stream()
                .flatMap(one -> Stream.of(one.ownerOrganisation(), one.askerOrganisation()))
                .collect(Collectors.toSet());
        return organisations.find(ids).values().stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    private static UUID other(Disclosure one, Side side) {
        return side == Side.OWNER ? one.askerOrganisation() : one.ownerOrganisation();
    }
}
