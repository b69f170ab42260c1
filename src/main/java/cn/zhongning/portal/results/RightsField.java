package cn.zhongning.portal.results;

import cn.zhongning.portal.results.IntellectualProperty.Right;
import cn.zhongning.portal.results.IntellectualProperty.RightKind;
import cn.zhongning.portal.results.IntellectualProperty.RightStatus;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rights on which a result stands, one line each. */
class RightsField extends CustomField<IntellectualProperty> {
    private final transient Texts texts;
    private final Locale locale;
    private final transient List<Line> lines = new ArrayList<>();
    private final Div list = new Div();
    private final Button more;

    RightsField(Texts texts, Locale locale) {
        super(IntellectualProperty.NONE);
        this.texts = texts;
        this.locale = locale;
        more = new Button(texts.get(locale, "results.right.add"), click -> begin());
        getElement()
                .setAttribute(
                        "aria-label",
                        texts.get(locale, "results.intellectual-property")); // seen as the legend above it
        setHelperText(texts.get(locale, "results.rights.hint"));
        setWidthFull();
        add(list, more);
    }

    @Override
    protected IntellectualProperty generateModelValue() {
        return new IntellectualProperty(lines.stream().map(Line::right).toList());
    }

    @Override
    protected void setPresentationValue(IntellectualProperty property) {
        lines.clear();
        list.removeAll();
        property.rights().forEach(this::show);
        more.setVisible(lines.size() < IntellectualProperty.MOST);
    }

    private void begin() {
        show(new Right(RightKind.INVENTION, "", RightStatus.GRANTED));
        changed();
        lines.getLast().number.focus();
    }

    private void show(Right right) {
        var line = new Line(right);
        lines.add(line);
        list.add(line);
    }

    private void drop(Line line) {
        lines.remove(line);
        list.remove(line);
        changed();
    }

    private void changed() {
        more.setVisible(lines.size() < IntellectualProperty.MOST);
        updateValue();
        getElement().executeJs("this.dispatchEvent(new Event('change', {bubbles: true}))");
    }

    private final class Line extends Div {
        private final Select<RightKind> kind = new Select<>();
        private final TextField number = new TextField();
        private final Select<RightStatus> status = new Select<>();

        Line(Right right) {
            kind.setItems(RightKind.values());
            kind.setItemLabelGenerator(each -> texts.label(locale, each));
            kind.setLabel(texts.get(locale, "results.right.kind"));
            kind.setValue(right.kind());
            number.setLabel(texts.get(locale, "results.right.number"));
            number.setMaxLength(IntellectualProperty.NUMBER);
            number.setValue(right.number());
            status.setItems(RightStatus.values());
            status.setItemLabelGenerator(each -> texts.label(locale, each));
            status.setLabel(texts.get(locale, "results.right.status"));
            status.setValue(right.status());
            kind.addValueChangeListener(change -> updateValue());
            number.addValueChangeListener(change -> updateValue());
            status.addValueChangeListener(change -> updateValue());
            add(kind, number, status, new Button(texts.get(locale, "results.right.remove"), click -> drop(this)));
            addClassNames("row", "right");
        }

        Right right() {
            var typed = number.getValue().strip();
            int most = Math.min(typed.length(), IntellectualProperty.NUMBER);
            return new Right(kind.getValue(), typed.substring(0, most), status.getValue());
        }
    }
}
