package cn.zhongning.portal.agencies;

import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Sought;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;

/** Every mandate, for the centre to read: who acts for whom is agreed, and ended, by the two themselves. */
class AllMandates extends Div {
    private static final int PAGE = 20;

    private final transient Mandating mandating;
    private final transient MandateFacts facts;
    private final TextField agency = new TextField();
    private final TextField client = new TextField();
    private final Select<MandateStand> stand = new Select<>();

    AllMandates(Mandating mandating, MandateFacts facts, Texts texts, QueryParameters query) {
        this.mandating = mandating;
        this.facts = facts;
        prepare(agency, "agencies.agency", query.getSingleParameter("agency").orElse(""));
        prepare(client, "agencies.client", query.getSingleParameter("client").orElse(""));
        stand.setLabel(getTranslation("agencies.all.stand"));
        stand.setItems(MandateStand.values());
        stand.setEmptySelectionAllowed(true);
        stand.setEmptySelectionCaption(getTranslation("agencies.all.any"));
        stand.setItemLabelGenerator(
                each -> each == null ? getTranslation("agencies.all.any") : texts.label(getLocale(), each));
        stand.setValue(query.getSingleParameter("stand")
                .flatMap(name -> Named.of(MandateStand.values(), name))
                .orElse(null));
        List.<HasValue<?, ?>>of(agency, client, stand)
                .forEach(filter -> filter.addValueChangeListener(change -> {
                    if (change.isFromClient()) go();
                }));
        var filters = new Div(agency, client, stand);
        filters.addClassNames("hints", "filters");
        var lead = new Paragraph(getTranslation("agencies.all.lead"));
        lead.addClassNames("measure", "soft");
        add(new H1(getTranslation("agencies.mandates")), lead, filters);
        list(Paging.page(query));
    }

    private void prepare(TextField name, String label, String value) {
        name.setLabel(getTranslation(label));
        name.setClearButtonVisible(true);
        name.setMaxLength(Sought.LONGEST);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setValue(value);
    }

    private void go() {
        getUI().ifPresent(ui -> ui.navigate("desk/mandates", query()));
    }

    private QueryParameters query() {
        var query = new LinkedHashMap<String, String>();
        if (!agency.isEmpty()) query.put("agency", agency.getValue());
        if (!client.isEmpty()) query.put("client", client.getValue());
        if (!stand.isEmpty()) query.put("stand", stand.getValue().name());
        return QueryParameters.simple(query);
    }

    private void list(int page) {
        var found = mandating.all(agency.getValue(), client.getValue(), stand.getValue(), (page - 1) * PAGE, PAGE + 1);
        var query = query().getQueryString();
        if (found.isEmpty()) {
            var nothing = query.isEmpty() && page == 1 ? "agencies.mandates.none" : "agencies.all.none";
            add(new Paragraph(getTranslation(nothing)));
        }
        var names = facts.sides(found);
        var rows = new UnorderedList();
        rows.addClassNames("rows", "plain");
        for (var mandate : found.subList(0, Math.min(PAGE, found.size()))) {
            var by = names.get(mandate.agencyId());
            var whom = names.get(mandate.clientId());
            if (by == null || whom == null) continue;
            rows.add(new ListItem(facts.about(mandate, by, whom, getLocale()), facts.side(mandate, getLocale())));
        }
        var address = "/desk/mandates" + (query.isEmpty() ? "" : "?" + query);
        add(rows, new Paging(address, page, found.size() > PAGE));
    }
}
