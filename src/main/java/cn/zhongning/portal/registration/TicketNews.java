package cn.zhongning.portal.registration;

import static cn.zhongning.portal.pages.Html.details;
import static cn.zhongning.portal.pages.Html.time;

import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** What somebody was told about their ticket: whoever gets no mail reads it here. The newest stands open. */
class TicketNews extends Section {
    private final Locale locale;

    TicketNews(List<TicketMessages.Told> told, Texts texts, Locale locale) {
        this.locale = locale;
        addClassName("news");
        add(list(told.subList(0, 1)));
        if (told.size() == 1) return;
        var earlier = details(texts.get(locale, "registration.news", told.size()), list(told.subList(1, told.size())));
        earlier.addClassName("more-fields");
        add(earlier);
    }

    private UnorderedList list(List<TicketMessages.Told> told) {
        var list = new UnorderedList(told.stream().map(this::item).toArray(ListItem[]::new));
        list.addClassName("plain");
        return list;
    }

    private ListItem item(TicketMessages.Told told) {
        var when = new Div(time(told.createdAt().toString(), Moments.say(told.createdAt(), locale)));
        when.addClassNames("small", "soft");
        var item = new ListItem(new H3(told.title()), when);
        told.body().lines().filter(line -> !line.isBlank()).map(Paragraph::new).forEach(item::add);
        return item;
    }
}
