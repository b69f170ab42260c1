package cn.zhongning.portal.results;

import static cn.zhongning.portal.forms.FormSections.row;
import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.forms.Wan;
import cn.zhongning.portal.listings.Closing;
import cn.zhongning.portal.listings.EditorFields;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.PriceMode;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The form of a result, in the order in which one would tell it. */
class ResultFields implements EditorFields<ResultForm> {
    static final String SEPARATOR = "\n";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Texts texts;
    private final Locale locale;
    private final FormFields fields;
    private final TextField title;
    private final TextField team;
    private final TextField field;
    private final Select<String> industry;
    private final Select<String> livelihood;
    private final KeywordsField keywords;
    private final TextArea summary;
    private final TextArea advantages;
    private final TextArea cases;
    private final Select<String> readiness;
    private final Select<String> scale;
    private final TextArea evidence;
    private final TextField assessedBy;
    private final DatePicker assessedOn;
    private final RightsField rights;
    private final PicturesField images;
    private final CheckboxGroup<CooperationMode> cooperation;
    private final Select<String> priceMode;
    private final TextField priceFrom;
    private final TextField priceTo;
    private final DatePicker priceDay;
    private final TextField priceTerms;
    private final Closing closing;

    ResultFields(Texts texts, Site site, Pictures pictures, Locale locale, LocalDate today) {
        this.texts = texts;
        this.locale = locale;
        fields = new FormFields(texts, locale);
        var inputs = new Inputs(fields, texts, site, locale);
        title = inputs.line("title", "results.title", "results.title.hint", ResultForm.TITLE);
        team = inputs.line("team", "results.team", "results.team.hint", ResultForm.TEAM);
        field = inputs.line("field", "results.field", "results.field.hint", ResultForm.FIELD);
        industry = inputs.industry();
        livelihood = inputs.livelihood();
        keywords = kept(
                "keywords",
                new KeywordsField(texts, locale),
                words -> String.join(SEPARATOR, words),
                KeywordsField::words,
                KeywordsField::check);
        summary = inputs.text("summary", "results.summary", "results.summary.hint", ResultForm.SUMMARY);
        advantages = inputs.text("advantages", "results.advantages", "results.advantages.hint", ResultForm.LONG);
        cases = inputs.text("cases", "results.cases", "results.cases.hint", ResultForm.LONG);
        readiness = inputs.choice("readiness", "results.readiness", levels(), this::level);
        scale = inputs.choice("readinessScale", "results.scale", names(ReadinessScale.values()), this::scale);
        evidence = inputs.text("readinessEvidence", "results.evidence", "results.evidence.hint", ResultForm.SHORT);
        assessedBy = inputs.line("assessedBy", "results.assessed-by", "", ResultForm.TEAM);
        assessedOn = inputs.day("assessedOn", "results.assessed-on", LocalDate.of(1950, 1, 1), today);
        rights = kept(
                "intellectualProperty",
                new RightsField(texts, locale),
                JSON::writeValueAsString,
                text -> JSON.readValue(text, IntellectualProperty.class),
                any -> {});
        images = kept(
                "images",
                new PicturesField(pictures, texts, locale),
                JSON::writeValueAsString,
                text -> List.of(JSON.readValue(text, UUID[].class)),
                any -> {});
        cooperation = inputs.cooperation("listings.cooperation");
        priceMode = inputs.choice("priceMode", "results.price-mode", names(PriceMode.values()), this::mode);
        priceFrom = inputs.amount("priceFrom", "results.price.from");
        priceTo = inputs.amountUpTo("priceTo", "results.price.to", priceFrom, "results.error.price");
        priceDay = inputs.day("priceDay", "results.price-day", LocalDate.of(2000, 1, 1), today.plusYears(2));
        priceTerms = inputs.line("priceTerms", "results.price-terms", "", ResultForm.TERMS);
        priceMode.addValueChangeListener(change -> fit(mode()));
        fit(PriceMode.NEGOTIABLE);
        closing = new Closing(inputs, "results", ResultForm.SUMMARY, ResultForm.CONTACT, today);
        FormSections.require(title, team, field, industry, summary, readiness, scale, evidence, cooperation);
    }

    @Override
    public Component layout() {
        var sections = new FormSections(texts, locale);
        var layout = new Div(
                sections.section(
                        "results.part.what", title, team, row(industry, livelihood), row(field, keywords), summary),
                sections.section("results.part.why", advantages, cases),
                sections.section(
                        "results.part.ready",
                        row(readiness, scale),
                        levelsInWords(),
                        evidence,
                        row(assessedBy, assessedOn)),
                sections.section("results.part.rights", rights),
                sections.section(
                        "results.part.terms",
                        cooperation,
                        row(priceMode, priceFrom, priceTo),
                        row(priceDay, priceTerms)),
                sections.section("results.part.images", images));
        layout.add(closing.layout(sections));
        return layout;
    }

    @Override
    public FormFields fields() {
        return fields;
    }

    @Override
    public void read(ResultForm form) {
        title.setValue(form.title());
        team.setValue(form.team());
        field.setValue(form.field());
        industry.setValue(form.industry().isEmpty() ? null : form.industry());
        livelihood.setValue(form.livelihood());
        keywords.show(form.keywords());
        summary.setValue(form.summary());
        advantages.setValue(form.advantages());
        cases.setValue(form.cases());
        readiness.setValue(form.readiness() == null ? null : form.readiness().toString());
        scale.setValue(
                form.readinessScale() == null ? null : form.readinessScale().name());
        evidence.setValue(form.readinessEvidence());
        assessedBy.setValue(form.assessedBy());
        assessedOn.setValue(form.assessedOn());
        rights.setValue(form.intellectualProperty());
        images.setValue(form.images());
        cooperation.setValue(Set.copyOf(form.cooperation()));
        priceMode.setValue(form.priceMode().name());
        priceFrom.setValue(Wan.typed(form.priceFrom()));
        priceTo.setValue(Wan.typed(form.priceTo()));
        priceDay.setValue(form.priceDay());
        priceTerms.setValue(form.priceTerms());
        fit(form.priceMode());
        closing.read(form);
    }

    @Override
    public ResultForm write() {
        return new ResultForm(
                title.getValue(),
                team.getValue(),
                summary.getValue(),
                advantages.getValue(),
                List.copyOf(keywords.getValue()),
                field.getValue(),
                Objects.requireNonNullElse(industry.getValue(), ""),
                livelihood.getValue(),
                readiness.getValue() == null ? null : Integer.valueOf(readiness.getValue()),
                scale.getValue() == null ? null : ReadinessScale.valueOf(scale.getValue()),
                evidence.getValue(),
                assessedBy.getValue(),
                assessedOn.getValue(),
                rights.getValue(),
                cases.getValue(),
                cooperation.getValue().stream().sorted().toList(),
                mode(),
                Wan.fen(priceFrom.getValue()),
                Wan.fen(priceTo.getValue()),
                priceDay.getValue(),
                priceTerms.getValue(),
                images.getValue(),
                closing.protectedPart(),
                closing.contact(),
                closing.expiresOn(),
                closing.secretLevel());
    }

    private PriceMode mode() {
        return priceMode.getValue() == null ? PriceMode.NEGOTIABLE : PriceMode.valueOf(priceMode.getValue());
    }

    /** Asks for a day and for terms only where the mode has them, in its own words. */
    private void fit(PriceMode mode) {
        priceDay.setVisible(PriceWords.dated(mode));
        priceTerms.setVisible(PriceWords.worded(mode));
        if (priceDay.isVisible()) priceDay.setLabel(texts.get(locale, "results.price-day." + mode));
        if (priceTerms.isVisible()) priceTerms.setLabel(texts.get(locale, "results.price-terms." + mode));
        priceFrom.setLabel(texts.get(locale, mode == PriceMode.AUCTION ? "results.price.start" : "results.price.from"));
        priceMode.setHelperText(texts.get(locale, "results.price-mode.hint." + mode));
        priceTo.setRequiredIndicatorVisible(mode == PriceMode.AGREED || mode == PriceMode.LISTED);
        priceFrom.setRequiredIndicatorVisible(mode == PriceMode.AUCTION);
        priceTerms.setRequiredIndicatorVisible(true);
    }

    /** Like {@link FormFields#add}, for fields whose value the browser cannot read by itself. */
    private <C extends Component & HasValidationProperties & HasValue<?, V>, V> C kept(
            String name, C component, Function<V, String> writer, Function<String, V> reader, Consumer<V> rule) {
        component.addValueChangeListener(change -> with(component, "data-kept", writer.apply(component.getValue())));
        return fields.add(name, component, writer, reader, rule);
    }

    /** What each of the nine means, to be opened by who wants to know. */
    private Component levelsInWords() {
        var list = element("ol");
        levels().forEach(level -> {
            var item = element("li");
            item.setText(texts.get(locale, "results.level." + level));
            list.add(item);
        });
        var summary = element("summary");
        summary.setText(texts.get(locale, "results.levels"));
        var scales = new Paragraph(texts.get(locale, "results.scale.hint"));
        var details = element("details", summary, list, scales);
        details.addClassNames("levels", "small");
        return details;
    }

    private static List<String> levels() {
        return IntStream.rangeClosed(1, 9).mapToObj(Integer::toString).toList();
    }

    private String level(String level) {
        return texts.get(locale, "results.level.short", level, texts.get(locale, "results.level." + level));
    }

    private String scale(String name) {
        return texts.label(locale, ReadinessScale.valueOf(name));
    }

    private String mode(String name) {
        return texts.label(locale, PriceMode.valueOf(name));
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }
}
