package cn.zhongning.portal.unmet;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.Chip;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** What the market lacks, by month and industry; what is looked at stands in the address. */
@Route("desk/unmet")
@RolesAllowed({"STAFF", "ADMIN"})
class UnmetView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String ADDRESS = "/desk/unmet";
    private static final int PAGE = 50;
    private static final int MONTHS = 36;

    private final transient Unmet unmet;
    private final transient Texts texts;
    private final transient Site site;
    private final transient Clock clock;

    UnmetView(Unmet unmet, Texts texts, Site site, Clock clock) {
        this.unmet = unmet;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("unmet.desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var filter = UnmetFilter.of(query);
        int page = Paging.page(query);
        var found = unmet.page(filter, (page - 1) * PAGE, PAGE + 1);
        removeAll();
        add(new H1(getPageTitle()), lacks(filter), about(filter), filters(filter));
        if (found.isEmpty()) add(new Paragraph(getTranslation("unmet.none." + filter.lack())));
        else add(table(filter.lack(), found.subList(0, Math.min(PAGE, found.size()))));
        add(new Paging(ADDRESS + filter.query(filter.lack()), page, found.size() > PAGE));
    }

    private Component lacks(UnmetFilter filter) {
        var lacks = with(new Nav(), "aria-label", getTranslation("unmet.lacks"));
        lacks.addClassName("hints");
        for (var lack : Lack.values()) {
            var chip = new Chip(ADDRESS + filter.query(lack), texts.label(getLocale(), lack), lack == filter.lack());
            lacks.add(chip.counting(unmet.count(new UnmetFilter(lack, filter.month(), filter.industry()))));
        }
        return lacks;
    }

    private Component about(UnmetFilter filter) {
        var about = new Paragraph(getTranslation("unmet.about." + filter.lack()));
        about.addClassName("soft");
        return about;
    }

    private Component filters(UnmetFilter filter) {
        var month = new ComboBox<YearMonth>(getTranslation("unmet.month"));
        var now = YearMonth.now(clock.withZone(Clocks.CHINA));
        month.setItems(IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList());
        month.setItemLabelGenerator(YearMonth::toString);
        month.setPlaceholder(getTranslation("unmet.month.any"));
        month.setClearButtonVisible(true);
        month.setValue(filter.month());
        month.addValueChangeListener(change -> {
            if (change.isFromClient()) go(new UnmetFilter(filter.lack(), change.getValue(), filter.industry()));
        });
        var industry = new ComboBox<Term>(getTranslation("unmet.industry"));
        industry.setItems(site.industries());
        industry.setItemLabelGenerator(term -> term.label(getLocale()));
        industry.setPlaceholder(getTranslation("unmet.industry.any"));
        industry.setClearButtonVisible(true);
        site.industries().stream()
                .filter(term -> term.code().equals(filter.industry()))
                .findFirst()
                .ifPresent(industry::setValue);
        industry.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            var code = change.getValue() == null ? "" : change.getValue().code();
            go(new UnmetFilter(filter.lack(), filter.month(), code));
        });
        var filters = new Div(month, industry);
        filters.addClassNames("hints", "filters");
        return filters;
    }

    private void go(UnmetFilter filter) {
        var query = filter.query(filter.lack()).substring(1);
        getUI().ifPresent(ui -> ui.navigate("desk/unmet", QueryParameters.fromString(query)));
    }

    private Component table(Lack lack, List<UnmetLine> lines) {
        var head = element("tr");
        for (var column : UnmetColumns.of(lack)) {
            var cell = element("th");
            cell.setText(getTranslation(column));
            head.add(cell);
        }
        var body = element("tbody");
        lines.forEach(line -> body.add(row(lack, line)));
        var table = element("table", element("thead", head), body);
        table.addClassNames("grid", "labelled");
        return table;
    }

    private HtmlContainer row(Lack lack, UnmetLine line) {
        var columns = UnmetColumns.of(lack);
        var row = element("tr", cell(columns.get(0), what(lack, line)));
        var values = UnmetColumns.values(line, lack, texts, site, getLocale());
        for (int i = 1; i < columns.size(); i++)
            row.add(cell(columns.get(i), new Span(values.get(i).toString())));
        return row;
    }

    private Component what(Lack lack, UnmetLine line) {
        if (line.id() == null) {
            var query = QueryParameters.of("q", line.what()).getQueryString();
            return new Anchor(PageRequest.link(getLocale(), "/search?" + query), line.what());
        }
        var kind = lack == Lack.DEMANDS ? Kind.DEMAND : Kind.RESULT;
        return new Anchor(PageRequest.link(getLocale(), kind.address(line.id())), line.what());
    }

    private HtmlContainer cell(String column, Component content) {
        return with(element("td", content), "data-label", getTranslation(column));
    }
}
