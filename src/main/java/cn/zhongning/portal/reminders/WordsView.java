package cn.zhongning.portal.reminders;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventWays;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.UUID;

/** What those who registered are told and when; the organiser may say it in their own words. */
@Route("desk/events/:id/messages")
@RolesAllowed({"STAFF", "ADMIN", "ORGANISER"})
class WordsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient OwnWords words;
    private final transient WordsPreview preview;
    private final transient EventWays ways;
    private final transient Texts texts;

    WordsView(OwnWords words, WordsPreview preview, EventWays ways, Texts texts) {
        this.words = words;
        this.preview = preview;
        this.ways = ways;
        this.texts = texts;
    }

    static String address(UUID event) {
        return "/desk/events/" + event + "/messages";
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reminders.words");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        try {
            var id = UUID.fromString(entering.getRouteParameters().get("id").orElse(""));
            show(words.event(id));
        } catch (IllegalArgumentException | Refused none) {
            throw new NotFoundException();
        }
    }

    private void show(Event event) {
        var lead = new Paragraph(getTranslation("reminders.words.lead"));
        lead.addClassName("soft");
        removeAll();
        add(
                back("/desk/events/" + event.id(), event.title()),
                new H1(getPageTitle()),
                ways.of(event, "reminders.words", getLocale()),
                lead);
        words.of(event.id()).stream()
                .sorted(Comparator.comparing(each -> !each.waits() && each.returned() == null)) // what is to be done
                .forEach(each -> add(new WordsPart(event, each, words, preview, texts)));
    }
}
