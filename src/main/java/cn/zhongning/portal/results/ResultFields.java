package cn.zhongning.portal.results;

import static cn.zhongning.portal.forms.FormSections.row;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.listings.Closing;
import cn.zhongning.portal.listings.EditorFields;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.pictures.PicturesField;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
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
    private final ReadinessFields readiness;
    private final RightsField rights;
    private final PicturesField images;
    private final CheckboxGroup<CooperationMode> cooperation;
    private final PriceFields price;
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
        readiness = new ReadinessFields(inputs, texts, locale, today);
        rights = kept(
                "intellectualProperty",
                new RightsField(texts, locale),
                JSON::writeValueAsString,
                text -> JSON.readValue(text, IntellectualProperty.class),
                any -> {});
        images = kept(
                "images",
                new PicturesField(pictures, texts, locale, "results.images", ResultForm.IMAGES),
                JSON::writeValueAsString,
                text -> List.of(JSON.readValue(text, UUID[].class)),
                any -> {});
        cooperation = inputs.cooperation("listings.cooperation");
        price = new PriceFields(inputs, texts, locale, today);
        closing = new Closing(inputs, "results", ResultForm.SUMMARY, ResultForm.CONTACT, today);
        FormSections.require(title, team, field, industry, summary, cooperation);
    }

    @Override
    public Component layout() {
        var sections = new FormSections(texts, locale);
        var layout = new Div(
                sections.section(
                        "results.part.what", title, team, row(industry, livelihood), row(field, keywords), summary),
                sections.section("results.part.why", advantages, cases),
                readiness.layout(sections),
                sections.section("results.part.rights", rights),
                sections.section("results.part.terms", cooperation, price.amounts(), price.conditions()),
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
        readiness.read(form);
        rights.setValue(form.intellectualProperty());
        images.setValue(form.images());
        cooperation.setValue(Set.copyOf(form.cooperation()));
        price.read(form);
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
                readiness.level(),
                readiness.scale(),
                readiness.evidence(),
                readiness.assessedBy(),
                readiness.assessedOn(),
                rights.getValue(),
                cases.getValue(),
                cooperation.getValue().stream().sorted().toList(),
                price.mode(),
                price.from(),
                price.to(),
                price.day(),
                price.terms(),
                images.getValue(),
                closing.protectedPart(),
                closing.contact(),
                closing.expiresOn(),
                closing.secretLevel());
    }

    /** Like {@link FormFields#add}, for fields whose value the browser cannot read by itself. */
    private <C extends Component & HasValidationProperties & HasValue<?, V>, V> C kept(
            String name, C component, Function<V, String> writer, Function<String, V> reader, Consumer<V> rule) {
        component.addValueChangeListener(change -> with(component, "data-kept", writer.apply(component.getValue())));
        return fields.add(name, component, writer, reader, rule);
    }

    static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }
}
