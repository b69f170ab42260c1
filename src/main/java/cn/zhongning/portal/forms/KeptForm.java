package cn.zhongning.portal.forms;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form whose words outlive its page: what this browser has of it and the portal never got is offered above it, be the
 * session over, the tab closed or the network gone.
 */
public final class KeptForm extends Div {
    private final transient FormFields fields;
    private final transient Texts texts;
    private final Locale locale;
    private final LocalCopy copy;
    private final Div offered = new Div();

    /** @param key see {@link #key} */
    public KeptForm(FormFields fields, Component form, String key, Texts texts, Locale locale) {
        this.fields = fields;
        this.texts = texts;
        this.locale = locale;
        copy = new LocalCopy(form, key, Instant.EPOCH, () -> {}, this::offer);
        add(offered, copy);
    }

    /**
     * Under what the browser keeps it: a shared computer has several writers.
     *
     * @param what is written on
     * @param id which of these; null for a new one
     */
    public static String key(String what, UUID writer, @Nullable UUID id) {
        return what + ":" + writer + ":" + (id == null ? "new" : id);
    }

    /** The portal has what was written so far. */
    public void saved(String key) {
        offered.removeAll();
        copy.saved(key);
    }

    /** What was written is not wanted any more. */
    public void forget() {
        offered.removeAll();
        copy.forget();
    }

    private void offer(Map<String, String> written, Instant at) {
        offered.removeAll();
        if (written.equals(fields.written())) copy.forget();
        else offered.add(new Restoration(texts, locale, at, () -> fields.fill(written), copy::forget));
    }
}
