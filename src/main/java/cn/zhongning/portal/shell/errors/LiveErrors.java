package cn.zhongning.portal.shell.errors;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What bubbles up from a click: a refusal is told in its own words, anything else is logged and owned up to. */
@Component
class LiveErrors implements VaadinServiceInitListener {
    private static final Logger LOG = LoggerFactory.getLogger(LiveErrors.class);
    private static final int READING_TIME = 8000;

    private final Texts texts;

    LiveErrors(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(this::tell));
    }

    private void tell(ErrorEvent error) {
        var refused = refusal(error.getThrowable());
        if (refused == null) LOG.error("An action on a live page failed", error.getThrowable());
        var ui = UI.getCurrent();
        if (ui == null) return;
        var message =
                refused == null ? texts.get(ui.getLocale(), "shell.failure.what") : texts.get(ui.getLocale(), refused);
        Notification.show(message, READING_TIME, Notification.Position.TOP_CENTER);
    }

    private static @Nullable Refused refusal(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) return refused;
        }
        return null;
    }
}
