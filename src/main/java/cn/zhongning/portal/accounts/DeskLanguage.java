package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The desk opens in the language of the page on which somebody signed in, whatever their browser prefers. */
@Component
class DeskLanguage implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(start -> start.getSession()
                        .setLocale(
                                start.getSession().getSession().getAttribute(Door.LANGUAGE) instanceof Locale chosen
                                        ? chosen
                                        : Texts.CHINESE));
    }
}
