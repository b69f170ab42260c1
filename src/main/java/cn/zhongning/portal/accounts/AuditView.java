package cn.zhongning.portal.accounts;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.pages.CalendarWords;
import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Sought;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who did what, latest first; what is looked for stands in the address. */
@Route("desk/audit")
@RolesAllowed("ADMIN")
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 50;
    private static final List<String> COLUMNS = List.of("time", "who", "address", "action", "object", "outcome");

    private final transient AuditLog log;
    private final transient Texts texts;
    private final TextField who = new TextField();
    private final ComboBox<String> action = new ComboBox<>();
    private final DatePicker day = new DatePicker();
    private final Div lines = new Div();

    AuditView(AuditLog log, Texts texts) {
        this.log = log;
        this.texts = texts;
        who.setLabel(getTranslation("accounts.audit.who"));
        who.setClearButtonVisible(true);
        who.setMaxLength(Sought.LONGEST);
        who.setValueChangeMode(ValueChangeMode.LAZY);
        action.setLabel(getTranslation("accounts.audit.action"));
        action.setItems(log.actions());
        action.setItemLabelGenerator(this::said);
        action.setClearButtonVisible(true);
        day.setLabel(getTranslation("accounts.audit.day"));
        day.setI18n(CalendarWords.of(texts, getLocale()));
        day.setClearButtonVisible(true);
        List.<HasValue<?, ?>>of(who, action, day)
                .forEach(filter -> filter.addValueChangeListener(change -> {
                    if (change.isFromClient()) go();
                }));
        var filters = new Div(who, action, day);
        filters.addClassNames("hints", "filters");
        lines.addClassName("wide");
        add(new H1(getTranslation("accounts.audit")), filters, lines);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.audit");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        who.setValue(query.getSingleParameter("who").orElse(""));
        action.setValue(query.getSingleParameter("action")
                .filter(log.actions()::contains)
                .orElse(null));
        day.setValue(query.getSingleParameter("day").map(AuditView::day).orElse(null));
        show(Paging.page(query));
    }

    private void go() {
        getUI().ifPresent(ui -> ui.navigate("desk/audit", query()));
    }

    private QueryParameters query() {
        var query = new LinkedHashMap<String, String>();
        if (!who.isEmpty()) query.put("who", who.getValue());
        if (!action.isEmpty()) query.put("action", action.getValue());
        if (!day.isEmpty()) query.put("day", day.getValue().toString());
        return QueryParameters.simple(query);
    }

    private void show(int page) {
        var wanted = new AuditLog.Wanted(
                who.getValue(), Optional.ofNullable(action.getValue()).orElse(""), day.getValue());
        var found = log.read(wanted, (page - 1) * PAGE, PAGE + 1);
        lines.removeAll();
        if (found.isEmpty()) {
            lines.add(new Paragraph(getTranslation("accounts.audit.none")));
            return;
        }
        var table = element(
                "table",
                head(),
                element("tbody", found.stream().limit(PAGE).map(this::row).toArray(HtmlContainer[]::new)));
        table.addClassName("grid");
        var query = query().getQueryString();
        lines.add(table, new Paging("/desk/audit" + (query.isEmpty() ? "" : "?" + query), page, found.size() > PAGE));
    }

    private HtmlContainer head() {
        return element(
                "thead",
                row(
                        "th",
                        COLUMNS.stream()
                                .map(column -> getTranslation("accounts.audit." + column))
                                .toList()));
    }

    private HtmlContainer row(AuditLog.Line line) {
        var person = line.name() == null ? "" : line.name() + " " + line.email();
        if (line.token() != null) person += " · " + getTranslation("accounts.audit.token", line.token());
        var outcome = line.outcome().equals("done") ? getTranslation("accounts.audit.done") : said(line.outcome());
        var address = Optional.ofNullable(line.address()).orElse("");
        return row(
                "td",
                List.of(
                        Moments.say(line.happenedAt(), getLocale()),
                        person,
                        address,
                        said(line.action()),
                        line.object(),
                        outcome));
    }

    private static HtmlContainer row(String tag, List<String> texts) {
        var row = element("tr");
        texts.forEach(text -> {
            var cell = element(tag);
            cell.setText(text);
            row.add(cell);
        });
        return row;
    }

    /** Modules name their actions as they like; the most common have words. */
    private String said(String code) {
        var key = "accounts.audit.said." + code.replace(' ', '-');
        return texts.knows(key) ? texts.get(getLocale(), key) : code;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }
}
