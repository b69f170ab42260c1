package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sessions of an event, one below the other. */
class SessionsField extends CustomField<List<SessionForm>> {
    private final transient Texts texts;
    private final Locale locale;
    private final List<SessionFields> parts = new ArrayList<>();
    private final Div list = new Div();
    private final Button more;
    private boolean registers;
    private EventMode mode = EventMode.ON_SITE;

    SessionsField(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        setLabel(texts.get(locale, "events.sessions"));
        more = new Button(texts.get(locale, "events.session.add"), click -> addPart());
        list.addClassName("sessions");
        add(list, more);
        addPart();
    }

    /** Only the seats that there can be are asked for. */
    void show(boolean registers, EventMode mode) {
        this.registers = registers;
        this.mode = mode;
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

    /** What is wrong stands beside the fields of the session itself, too. */
    void check() {
        if (getValue().isEmpty()) throw new Refused("events.error.sessions", EventForm.SESSIONS);
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
        for (int i = 0; i < parts.size(); i++) parts.get(i).arrange(parts.size() == 1 ? null : i + 1, registers, mode);
        more.setVisible(parts.size() < EventForm.SESSIONS);
    }
}
