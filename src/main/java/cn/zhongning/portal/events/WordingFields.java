package cn.zhongning.portal.events;

import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.forms.Inputs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** The part of an event's form about its words. */
final class WordingFields {
    private final TextField title;
    private final TextArea summary;
    private final TextArea description;

    WordingFields(Inputs inputs) {
        title = inputs.line("title", "events.title", "", 2, Wording.TITLE, "events.error.title");
        summary = inputs.text("summary", "events.summary", "events.summary.hint", Wording.SUMMARY);
        description = inputs.text("description", "events.description", "events.description.hint", Wording.DESCRIPTION);
        description.setMinRows(8);
        FormSections.require(title, description);
    }

    Component[] all() {
        return new Component[] {title, summary, description};
    }

    void read(Wording wording) {
        title.setValue(wording.title());
        summary.setValue(wording.summary());
        description.setValue(wording.description());
    }

    Wording write() {
        return new Wording(title.getValue(), summary.getValue(), description.getValue());
    }
}
