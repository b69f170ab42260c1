package cn.zhongning.portal.downloads;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.HashMap;
import java.util.List;
import org.springframework.context.annotation.Scope;

/**
 * Above each list of the desk the button that takes it away, and how far the file is, on whichever page its owner looks
 * meanwhile.
 */
@SpringComponent
@Scope("prototype")
public final class ExportPart extends Div {
    private final transient Downloads downloads;
    private final transient Texts texts;
    private final ExportPanel panel;
    private final Div menu = new Div();

    ExportPart(Downloads downloads, ExportOffers offers, Watchers watchers, Texts texts) {
        this.downloads = downloads;
        this.texts = texts;
        panel = new ExportPanel(downloads, offers, watchers, texts);
        menu.addClassName("export-menu");
        addClassName("export-part");
        add(panel, menu);
    }

    /** What the page that has just been opened offers. */
    public void afterNavigation(AfterNavigationEvent event) {
        menu.removeAll();
        var view = event.getActiveChain().getFirst().getClass();
        var found = downloads.on(view, event.getLocation().getPath());
        if (!found.isEmpty()) menu.add(menu(found, filters(event)));
        panel.resume();
    }

    private MenuBar menu(List<Offer> found, QueryParameters filters) {
        var bar = new MenuBar();
        var items = bar.addItem(getTranslation("downloads.export")).getSubMenu();
        for (var offer : found) {
            for (var format : offer.formats()) {
                var words = getTranslation("downloads.format." + format);
                var label = found.size() == 1 ? words : getTranslation(offer.title()) + " · " + words;
                items.addItem(label, click -> begin(() -> downloads.start(offer.name(), filters, format, getLocale())));
            }
        }
        items.addItem(
                getTranslation("downloads.mine"), click -> getUI().ifPresent(ui -> ui.navigate(ExportsView.class)));
        return bar;
    }

    private void begin(ExportPanel.Beginning beginning) {
        try {
            panel.begin(beginning);
        } catch (Refused refused) {
            Notification.show(texts.get(getLocale(), refused));
        }
    }

    /** The ids in the path outrank what somebody writes behind the question mark. */
    private static QueryParameters filters(AfterNavigationEvent event) {
        var all = new HashMap<>(event.getLocation().getQueryParameters().getParameters());
        all.remove("page");
        var path = event.getRouteParameters();
        path.getParameterNames()
                .forEach(name -> all.put(name, List.of(path.get(name).orElse(""))));
        return new QueryParameters(all);
    }
}
