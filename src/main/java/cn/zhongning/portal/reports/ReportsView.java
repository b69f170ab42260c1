package cn.zhongning.portal.reports;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.pages.Chip;
import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.shared.Named;
import com.vaadin.flow.component.Component;
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

/** The events that are over, by what has become of their reports. */
@Route("desk/reports")
@RolesAllowed({"STAFF", "ADMIN", "ORGANISER"})
class ReportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String ADDRESS = "/desk/reports";
    private final transient Reports reports;

    ReportsView(Reports reports) {
        this.reports = reports;
    }

    static String address(ReportShelf shelf, int page) {
        return ADDRESS + "?show=" + shelf + (page > 1 ? "&page=" + page : "");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reports.desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var query = entering.getLocation().getQueryParameters();
        var shelf = query.getSingleParameter("show")
                .flatMap(name -> Named.of(ReportShelf.values(), name))
                .orElse(reports.first());
        int page = Paging.page(query);
        var found = reports.list(shelf, page);
        removeAll();
        add(new H1(getPageTitle()), new Paragraph(getTranslation("reports.desk.lead")), shelves(shelf));
        if (found.isEmpty()) add(new Paragraph(getTranslation("reports.none." + shelf)));
        else add(rows(found));
        add(new Paging(address(shelf, 1), page, found.size() > Reports.PAGE));
    }

    private Nav shelves(ReportShelf shown) {
        var shelves = with(new Nav(), "aria-label", getTranslation("reports.shelves"));
        shelves.addClassName("hints");
        for (var shelf : ReportShelf.values()) {
            var chip = new Chip(address(shelf, 1), getTranslation("ReportShelf." + shelf), shelf == shown);
            shelves.add(shelf == reports.first() ? chip.counting(reports.waiting()) : chip);
        }
        return shelves;
    }

    private Component rows(List<ReportList.Row> found) {
        var rows = new UnorderedList(
                found.stream().limit(Reports.PAGE).map(this::row).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        return rows;
    }

    private ListItem row(ReportList.Row event) {
        var title = new H2(new Anchor(EventReport.desk(event.id()), event.title()));
        title.addClassName("row-title");
        var meta = new Div(
                new Span(EventTimes.span(event.startsAt(), event.endsAt(), getLocale())), new Span(event.venue()));
        meta.addClassName("meta");
        var stage = event.stage() == null ? "reports.unwritten" : "ReportStage." + event.stage();
        var side = new Div(new Span(getTranslation(stage)));
        side.addClassName("side");
        return new ListItem(new Div(title, meta), side);
    }
}
