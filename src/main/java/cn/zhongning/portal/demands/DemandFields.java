package cn.zhongning.portal.demands;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.listings.EditorFields;
import cn.zhongning.portal.listings.FormFields;
import cn.zhongning.portal.listings.Inputs;
import cn.zhongning.portal.listings.ListingForm;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.listings.Wan;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The form of a demand, in the order in which one would tell it. */
class DemandFields implements EditorFields<DemandForm> {
    private final Texts texts;
    private final Locale locale;
    private final FormFields fields;
    private final TextField title;
    private final TextArea summary;
    private final Select<String> industry;
    private final Select<String> livelihood;
    private final Select<String> town;
    private final TextArea problem;
    private final TextArea targets;
    private final TextArea tried;
    private final TextField budgetFrom;
    private final TextField budgetTo;
    private final CheckboxGroup<CooperationMode> cooperation;
    private final DatePicker deadline;
    private final TextArea protectedPart;
    private final TextField contact;
    private final DatePicker expiresOn;
    private final RadioButtonGroup<SecretLevel> secretLevel;

    DemandFields(Texts texts, Site site, Locale locale, LocalDate today) {
        this.texts = texts;
        this.locale = locale;
        fields = new FormFields(texts, locale);
        var inputs = new Inputs(fields, texts, site, locale);
        title = inputs.line("title", "demands.title", "demands.title.hint", DemandForm.TITLE);
        summary = inputs.text("summary", "demands.summary", "demands.summary.hint", DemandForm.SUMMARY);
        industry = inputs.industry();
        livelihood = inputs.livelihood();
        town = inputs.town();
        problem = inputs.text("problem", "demands.problem", "demands.problem.hint", DemandForm.PROBLEM);
        targets = inputs.text("targets", "demands.targets", "demands.targets.hint", DemandForm.SHORT);
        tried = inputs.text("tried", "demands.tried", "demands.tried.hint", DemandForm.SHORT);
        budgetFrom = inputs.amount("budgetFrom", "demands.budget.from");
        budgetTo = inputs.amountUpTo("budgetTo", "demands.budget.to", budgetFrom, "demands.error.budget");
        cooperation = inputs.cooperation("demands.cooperation");
        deadline =
                inputs.day("deadline", "demands.deadline.field", LocalDate.EPOCH, today.plusYears(ListingForm.YEARS));
        protectedPart = inputs.text("protectedPart", "demands.protected", "demands.protected.hint", DemandForm.PROBLEM);
        contact = inputs.line("contact", "demands.contact", "demands.contact.hint", DemandForm.CONTACT);
        expiresOn = inputs.expiry(today);
        secretLevel = inputs.secretLevel();
        Stream.<HasValue<?, ?>>of(title, summary, industry, problem, cooperation, contact)
                .forEach(required -> required.setRequiredIndicatorVisible(true));
    }

    @Override
    public Component layout() {
        return new Div(
                section("demands.part.what", "", title, summary, row(industry, town, livelihood)),
                section("demands.part.how", "", problem, targets, tried),
                section(
                        "demands.part.terms",
                        "demands.part.terms.hint",
                        row(budgetFrom, budgetTo, deadline),
                        cooperation),
                section("demands.part.protected", "demands.part.protected.hint", protectedPart, contact),
                section("demands.part.public", "", expiresOn, secretLevel));
    }

    @Override
    public FormFields fields() {
        return fields;
    }

    @Override
    public void read(DemandForm form) {
        title.setValue(form.title());
        summary.setValue(form.summary());
        industry.setValue(form.industry().isEmpty() ? null : form.industry());
        livelihood.setValue(form.livelihood());
        town.setValue(form.town());
        problem.setValue(form.problem());
        targets.setValue(form.targets());
        tried.setValue(form.tried());
        budgetFrom.setValue(Wan.typed(form.budgetFrom()));
        budgetTo.setValue(Wan.typed(form.budgetTo()));
        cooperation.setValue(Set.copyOf(form.cooperation()));
        deadline.setValue(form.deadline());
        protectedPart.setValue(form.protectedPart());
        contact.setValue(form.contact());
        expiresOn.setValue(form.expiresOn());
        secretLevel.setValue(form.secretLevel());
    }

    @Override
    public DemandForm write() {
        return new DemandForm(
                title.getValue(),
                Objects.requireNonNullElse(industry.getValue(), ""),
                livelihood.getValue(),
                town.getValue(),
                problem.getValue(),
                targets.getValue(),
                tried.getValue(),
                summary.getValue(),
                protectedPart.getValue(),
                contact.getValue(),
                Wan.fen(budgetFrom.getValue()),
                Wan.fen(budgetTo.getValue()),
                cooperation.getValue().stream().sorted().toList(),
                deadline.getValue(),
                expiresOn.getValue(),
                secretLevel.getValue());
    }

    private HtmlContainer section(String title, String hint, Component... parts) {
        var legend = element("legend");
        legend.setText(texts.get(locale, title));
        var section = element("fieldset", legend);
        if (!hint.isEmpty()) {
            var what = new Paragraph(texts.get(locale, hint));
            what.addClassName("soft");
            section.add(what);
        }
        section.add(parts);
        section.addClassName("part");
        return section;
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("row");
        return row;
    }
}
