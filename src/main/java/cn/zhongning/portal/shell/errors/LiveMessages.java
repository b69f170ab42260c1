package cn.zhongning.portal.shell.errors;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a page says by itself when its session has ended or the portal cannot be reached: what was written is safe, and how to go on. */
@Component
class LiveMessages implements VaadinServiceInitListener {
    private final Texts texts;

    LiveMessages(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
        event.getSource().addUIInitListener(start -> nameLostLine(start.getUI()));
    }

    private void nameLostLine(UI page) {
        var words = page.getReconnectDialogConfiguration();
        words.setDialogText(texts.get(page.getLocale(), "shell.line-lost"));
        words.setDialogTextGaveUp(texts.get(page.getLocale(), "shell.line-gone"));
        page.getPage()
                .executeJs(
                        "window.Vaadin.connectionIndicator.onlineText = $0",
                        texts.get(page.getLocale(), "shell.line-back"));
    }

    /** A page that simply went away by itself would take what is being typed with it. */
    private SystemMessages messages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.get(locale, "shell.session-ended.title"));
        messages.setSessionExpiredMessage(texts.get(locale, "shell.session-ended.what"));
        messages.setCookiesDisabledCaption(
                texts.get(locale, "shell.session-ended.title")); // so it looks to the browser
        messages.setCookiesDisabledMessage(texts.get(locale, "shell.session-ended.what"));
        messages.setSyncErrorCaption(texts.get(locale, "shell.page-stale.title"));
        messages.setSyncErrorMessage(texts.get(locale, "shell.page-stale.what"));
        messages.setInternalErrorCaption(texts.get(locale, "shell.failure.title"));
        messages.setInternalErrorMessage(texts.get(locale, "shell.failure.what"));
        return messages;
    }
}
