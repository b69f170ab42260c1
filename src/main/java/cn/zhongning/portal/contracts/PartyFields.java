package cn.zhongning.portal.contracts;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.contracts.EntryForm.Absent;
import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who buys and who sells: chosen among the portal's organisations, or named where one of them is not there. */
final class PartyFields extends Div {
    private final transient FormFields fields;
    private final transient EnteredContracts entered;
    private final transient Texts texts;
    private final Locale locale;
    private final RadioButtonGroup<Absent> absent = new RadioButtonGroup<>();
    private final ComboBox<Organisation> buyer;
    private final ComboBox<Organisation> seller;
    private final TextField name;
    private final TextField code;
    private final Select<String> town;
    private final Div outside = new Div();

    PartyFields(FormFields fields, EnteredContracts entered, Texts texts, Site site, Locale locale) {
        this.fields = fields;
        this.entered = entered;
        this.texts = texts;
        this.locale = locale;
        prepareAbsent();
        buyer = party("buyer", "contracts.buyer");
        seller = party("seller", "contracts.seller");
        var inputs = new Inputs(fields, texts, site, locale);
        name = inputs.line("outsideName", "contracts.outside-name", "contracts.outside-name.hint", Outsider.NAME);
        code = fields.add(
                "outsideCode",
                new TextField(text("contracts.outside-code")),
                Function.identity(),
                Function.identity(),
                typed -> {
                    if (outside.isVisible()) CreditCode.parse(typed);
                });
        town = inputs.choice("outsideTown", "contracts.outside-town", site.towns());
        arrange();
        ask();
    }

    private void arrange() {
        code.setHelperText(text("contracts.outside-code.hint"));
        town.setHelperText(text("contracts.outside-town.hint"));
        name.setRequiredIndicatorVisible(true);
        code.setRequiredIndicatorVisible(true);
        var codeAndTown = new Div(code, town);
        codeAndTown.addClassName("row");
        outside.add(name, codeAndTown);
        outside.addClassName("outside");
        var legend = element("legend");
        legend.setText(text("contracts.part.sides"));
        var part = element("fieldset", legend, absent, buyer, seller, outside);
        part.addClassName("part");
        add(part);
    }

    private void prepareAbsent() {
        absent.setLabel(text("contracts.absent"));
        absent.setItems(Absent.values());
        absent.setItemLabelGenerator(each -> texts.label(locale, each));
        absent.setValue(Absent.NOBODY);
        absent.addValueChangeListener(change -> ask());
        fields.add("absent", absent, Absent::name, Absent::valueOf, any -> {});
    }

    private ComboBox<Organisation> party(String field, String label) {
        var party = new ComboBox<Organisation>(text(label));
        party.setItemLabelGenerator(Organisation::name);
        party.setHelperText(text("contracts.side.hint"));
        party.setRequiredIndicatorVisible(true);
        party.setItems(
                query -> entered.parties(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        return fields.add(
                field,
                party,
                chosen -> chosen == null ? "" : chosen.id().toString(),
                id -> id.isEmpty() ? null : entered.party(UUID.fromString(id)).orElse(null),
                chosen -> {
                    if (chosen == null && party.isVisible()) throw new Refused("contracts.error.side");
                });
    }

    /** Asks for the one that is not there by name, and for the other one still by choice. */
    private void ask() {
        buyer.setVisible(absent() != Absent.BUYER);
        seller.setVisible(absent() != Absent.SELLER);
        outside.setVisible(absent() != Absent.NOBODY);
        if (absent() != Absent.NOBODY)
            name.setLabel(text(absent() == Absent.BUYER ? "contracts.outside-buyer" : "contracts.outside-seller"));
    }

    private Absent absent() {
        return Objects.requireNonNullElse(absent.getValue(), Absent.NOBODY);
    }

    EntryForm write(ContractForm contract) {
        return new EntryForm(
                absent(),
                id(buyer.getValue()),
                id(seller.getValue()),
                name.getValue(),
                code.getValue(),
                town.getValue(),
                contract);
    }

    private static @Nullable UUID id(@Nullable Organisation chosen) {
        return chosen == null ? null : chosen.id();
    }

    private String text(String key) {
        return texts.get(locale, key);
    }
}
