package cn.zhongning.portal.demands;

import static cn.zhongning.portal.forms.FormSections.row;

import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.forms.Wan;
import cn.zhongning.portal.listings.Closing;
import cn.zhongning.portal.listings.EditorFields;
import cn.zhongning.portal.listings.ListingForm;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The form of a demand, in the order in which one would tell it. */
class DemandFields implements EditorFields<DemandForm> {
    private final FormSections sections;
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
    private final Closing closing;

    DemandFields(Texts texts, Site site, Locale locale, LocalDate today) {
        sections = new FormSections(texts, locale);
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
        closing = new Closing(inputs, "demands", DemandForm.PROBLEM, DemandForm.CONTACT, today);
        FormSections.require(title, summary, industry, problem, cooperation);
    }

    @Override
    public Component layout() {
        var layout = new Div(
                sections.section("demands.part.what", title, summary, row(industry, town, livelihood)),
                sections.section("demands.part.how", problem, targets, tried),
                sections.section("demands.part.terms", row(budgetFrom, budgetTo, deadline), cooperation));
        layout.add(closing.layout(sections));
        return layout;
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
        closing.read(form);
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
                closing.protectedPart(),
                closing.contact(),
                Wan.fen(budgetFrom.getValue()),
                Wan.fen(budgetTo.getValue()),
                cooperation.getValue().stream().sorted().toList(),
                deadline.getValue(),
                closing.expiresOn(),
                closing.secretLevel());
    }
}
