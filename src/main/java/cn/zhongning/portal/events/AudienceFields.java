package cn.zhongning.portal.events;

import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The part of an event's form about for whom it is. */
final class AudienceFields {
    private final TextField who;
    private final IntegerField from;
    private final IntegerField to;
    private final TextField language;

    AudienceFields(Inputs inputs, FormFields fields, Texts texts, Locale locale) {
        who = inputs.line("audience", "events.audience", "events.audience.hint", Audience.WHO);
        from = age(fields, "ageFrom", texts.get(locale, "events.age-from"));
        to = age(fields, "ageTo", texts.get(locale, "events.age-to"));
        language = inputs.line("language", "events.language", "events.language.hint", Audience.LANGUAGE);
    }

    private IntegerField age(FormFields fields, String name, String label) {
        return fields.add(
                name,
                new IntegerField(label),
                age -> age == null ? "" : age.toString(),
                text -> text.isEmpty() ? null : Integer.valueOf(text),
                this::check);
    }

    private void check(@Nullable Integer age) {
        if (!Audience.age(age)) throw new Refused("events.error.age", Audience.OLDEST);
        var youngest = from.getValue();
        var oldest = to.getValue();
        if (youngest != null && oldest != null && youngest > oldest) throw new Refused("events.error.ages");
    }

    Component[] all() {
        return new Component[] {who, FormSections.row(from, to), language};
    }

    void read(Audience audience) {
        who.setValue(audience.who());
        from.setValue(audience.ageFrom());
        to.setValue(audience.ageTo());
        language.setValue(audience.language());
    }

    Audience write() {
        return new Audience(who.getValue(), from.getValue(), to.getValue(), language.getValue());
    }
}
