package cn.zhongning.portal.forms;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form of which the browser keeps a copy until the portal has it (draft.js, which every page of the desk loads). It tells when its writer pauses, and
 * when the browser has something newer than the portal.
 */
public final class LocalCopy extends Div {
    private final Runnable pause;
    private final BiConsumer<Map<String, String>, Instant> found;
    private String key;
    private final Instant savedAt;
    private int seen = -1;

    /** @param key of this writer and this listing; a shared computer has several */
    public LocalCopy(
            Component form,
            String key,
            Instant savedAt,
            Runnable pause,
            BiConsumer<Map<String, String>, Instant> found) {
        super(form);
        this.key = key;
        this.savedAt = savedAt;
        this.pause = pause;
        this.found = found;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.portalDraft.watch(this, $0, $1)", key, (double) savedAt.toEpochMilli());
    }

    /** The portal has what was written so far. */
    public void saved(String savedUnder) {
        if (!savedUnder.equals(key)) call("rename", savedUnder);
        key = savedUnder;
        call("saved", seen);
        seen = -1;
    }

    /** What was written is not wanted any more. */
    public void forget() {
        call("saved", -1);
    }

    @ClientCallable
    void pause(int changes) {
        seen = changes;
        pause.run();
        seen = -1;
    }

    @ClientCallable
    void found(ObjectNode fields, double at) {
        var written = new LinkedHashMap<String, String>();
        fields.properties()
                .forEach(field -> written.put(field.getKey(), field.getValue().asString("")));
        found.accept(written, Instant.ofEpochMilli((long) at));
    }

    private void call(String function, Object argument) {
        getElement().executeJs("window.portalDraft." + function + "(this, $0)", argument);
    }
}
