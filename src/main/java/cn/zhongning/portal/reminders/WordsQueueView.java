package cn.zhongning.portal.reminders;

import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.shared.Moments;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What organisers would like to say in messages and the centre has to read, the longest waiting first. */
@Route("desk/words")
@RolesAllowed({"STAFF", "ADMIN"})
class WordsQueueView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String ADDRESS = "/desk/words";

    private final transient OwnWords words;

    WordsQueueView(OwnWords words) {
        this.words = words;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reminders.queue");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        int page = Paging.page(entering.getLocation().getQueryParameters());
        var found = words.waiting(page);
        var lead = new Paragraph(getTranslation(found.isEmpty() ? "reminders.queue.none" : "reminders.queue.lead"));
        lead.addClassName("soft");
        removeAll();
        add(new H1(getPageTitle()), lead);
        if (!found.isEmpty()) {
            var rows = new UnorderedList(
                    found.stream().limit(OwnWords.PAGE).map(this::row).toArray(ListItem[]::new));
            rows.addClassNames("rows", "plain");
            add(rows);
        }
        add(new Paging(ADDRESS, page, found.size() > OwnWords.PAGE));
    }

    private ListItem row(WordsRows.Waiting each) {
        var title = new H2(new Anchor(WordsView.address(each.event()), each.title()));
        title.addClassName("row-title");
        var meta = new Div(
                new Span(getTranslation("MessageKind." + each.kind())),
                new Span(each.organiser()),
                new Span(Moments.say(each.since(), getLocale())));
        meta.addClassName("meta");
        return new ListItem(new Div(title, meta));
    }
}
