package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sessions of an event, one below the other. */
class SessionsField extends CustomField<List<SessionForm>> implements Validator<List<SessionForm>> {
    private final transient Texts texts;
    private final Locale locale;
    private final List<SessionFields> parts = new ArrayList<>();
    private final Div list = new Div();
    private final Button more;
    private boolean registers;

    SessionsField(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        setLabel(texts.get(locale, "events.sessions"));
        more = new Button(texts.get(locale, "events.session.add"), click -> addPart());
        list.addClassName("sessions");
        add(list, more);
        addPart();
    }

    void showRegistration(boolean registers) {
        this.registers = registers;
        arrange();
    }

    @Override
    protected List<SessionForm> generateModelValue() {
        var typed = parts.stream().map(SessionFields::write).toList();
        if (!typed.stream().allMatch(Optional::isPresent)) return List.of();
        return typed.stream().flatMap(Optional::stream).toList();
    }

    @Override
    protected void setPresentationValue(List<SessionForm> sessions) {
        parts.clear();
        list.removeAll();
        sessions.forEach(session -> addPart().read(session));
    }

    @Override
    public List<SessionForm> getValue() {
        return generateModelValue();
    }

    /** What is wrong stands beside the fields of the session itself. */
    @Override
    public ValidationResult apply(List<SessionForm> sessions, ValueContext context) {
        if (sessions.isEmpty())
            return ValidationResult.error(texts.get(locale, "events.error.sessions", EventForm.SESSIONS));
        boolean nowhere = sessions.stream().anyMatch(each -> each.seats() == 0 && each.seatsOnline() == null);
        return registers && nowhere
                ? ValidationResult.error(texts.get(locale, "events.error.seats.none"))
                : ValidationResult.ok();
    }

    private SessionFields addPart() {
        var part = new SessionFields(texts, locale, this::removePart);
        parts.add(part);
        list.add(part);
        arrange();
        return part;
    }

    private void removePart(SessionFields part) {
        parts.remove(part);
        list.remove(part);
        arrange();
    }

    private void arrange() {
        for (int i = 0; i < parts.size(); i++) parts.get(i).arrange(parts.size() == 1 ? null : i + 1, registers);
        more.setVisible(parts.size() < EventForm.SESSIONS);
    }
}
