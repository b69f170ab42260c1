package cn.zhongning.portal.insight;

import cn.zhongning.portal.contracts.ContractKind;
import cn.zhongning.portal.contracts.LedgerFilter;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the centre looks for in the ledger. */
final class LedgerFilters extends Div {
    private static final int FIRST_YEAR = 2015;

    private enum Direction {
        BOUGHT,
        SOLD
    }

    private final TextField text = new TextField();
    private final ComboBox<Integer> year = new ComboBox<>();
    private final ComboBox<ContractKind> kind = new ComboBox<>();
    private final ComboBox<Term> industry = new ComboBox<>();
    private final ComboBox<Term> town = new ComboBox<>();
    private final ComboBox<Direction> side = new ComboBox<>();

    LedgerFilters(Site site, Texts texts, Runnable changed) {
        addClassNames("hints", "filters");
        text.setLabel(getTranslation("insight.filter.text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setMaxLength(100);
        int now = LocalDate.now(Clocks.CHINA).getYear();
        choice(
                year,
                "year",
                IntStream.iterate(now, y -> y >= FIRST_YEAR, y -> y - 1).boxed().toList());
        year.setItemLabelGenerator(String::valueOf);
        choice(kind, "kind", List.of(ContractKind.values()));
        kind.setItemLabelGenerator(value -> texts.label(getLocale(), value));
        choice(industry, "industry", site.industries());
        industry.setItemLabelGenerator(term -> term.label(getLocale()));
        choice(town, "town", site.towns());
        town.setItemLabelGenerator(term -> term.label(getLocale()));
        choice(side, "side", List.of(Direction.values()));
        side.setItemLabelGenerator(
                value -> getTranslation(value == Direction.BOUGHT ? "insight.bought" : "insight.sold"));
        add(text, year, kind, industry, town, side);
        List.<HasValue<?, ?>>of(text, year, kind, industry, town, side)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) changed.run();
                }));
    }

    void show(QueryParameters query) {
        var wanted = LedgerAddress.filter(query);
        text.setValue(wanted.text());
        year.setValue(wanted.year());
        kind.setValue(wanted.kind());
        industry.setValue(term(industry, wanted.industry()));
        town.setValue(term(town, wanted.town()));
        side.setValue(wanted.bought() ? Direction.BOUGHT : wanted.sold() ? Direction.SOLD : null);
    }

    LedgerFilter filter() {
        return new LedgerFilter(
                year.getValue(),
                kind.getValue(),
                code(industry.getValue()),
                code(town.getValue()),
                side.getValue() == Direction.BOUGHT,
                side.getValue() == Direction.SOLD,
                text.getValue().strip());
    }

    String query() {
        return LedgerAddress.query(filter());
    }

    private <T> void choice(ComboBox<T> box, String name, List<T> values) {
        box.setLabel(getTranslation("insight.filter." + name));
        box.setItems(values);
        box.setClearButtonVisible(true);
    }

    private static @Nullable Term term(ComboBox<Term> box, @Nullable String code) {
        return box.getListDataView()
                .getItems()
                .filter(term -> term.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String code(@Nullable Term term) {
        return term == null ? null : term.code();
    }
}
