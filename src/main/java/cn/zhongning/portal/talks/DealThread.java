package cn.zhongning.portal.talks;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.time;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.DealMove;
import cn.zhongning.portal.deals.Deals;
import cn.zhongning.portal.deals.Entry;
import cn.zhongning.portal.files.FileLinks;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.pages.Facts;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What was said and done in a deal, as far as its reader may know. */
@Component
class DealThread {
    private static final int PAGE = 30;

    private final Deals deals;
    private final People people;
    private final StoredFiles files;
    private final Texts texts;
    private final ObjectProvider<WordMarks> marks;

    DealThread(Deals deals, People people, StoredFiles files, Texts texts, ObjectProvider<WordMarks> marks) {
        this.marks = marks;
        this.deals = deals;
        this.people = people;
        this.files = files;
        this.texts = texts;
    }

    Section of(Deal deal, SignedIn reader, Locale locale) {
        var list = new OrderedList();
        list.addClassNames("thread", "plain");
        var earlier = new Button(texts.get(locale, "talks.thread.earlier"));
        var found = deals.thread(deal, Long.MAX_VALUE, PAGE + 1);
        earlier.addClickListener(click -> {
            long before = (long) earlier.getElement().getProperty("before", 0.0);
            show(deals.thread(deal, before, PAGE + 1), deal, reader, locale, list, earlier);
        });
        show(found, deal, reader, locale, list, earlier);
        var section = new Section(new H2(texts.get(locale, "talks.thread")), earlier, list);
        section.addClassName("talk");
        return section;
    }

    /** Puts them above what is shown already. */
    private void show(List<Entry> found, Deal deal, SignedIn reader, Locale locale, OrderedList list, Button earlier) {
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(1, found.size()) : found;
        for (int i = shown.size() - 1; i >= 0; i--) {
            list.addComponentAsFirst(entry(shown.get(i), deal, reader, locale));
        }
        earlier.setVisible(more);
        if (!shown.isEmpty())
            earlier.getElement().setProperty("before", shown.getFirst().id());
    }

    private ListItem entry(Entry entry, Deal deal, SignedIn reader, Locale locale) {
        var item = new ListItem(head(entry, deal, reader, locale));
        if (entry.onlySide() != null) {
            item.addClassName("note-only");
            item.add(soft(texts.get(locale, "talks.note.only", people.side(deal, entry.onlySide()))));
        }
        var meeting = entry.meeting();
        if (meeting != null) item.add(met(meeting, locale));
        var reason = entry.ending();
        if (reason != null) item.add(new Paragraph(texts.get(locale, "talks.reason", texts.label(locale, reason))));
        var said = paragraphs(entry, deal, locale);
        if (watches(deal, reader)) said.forEach(each -> marks.getObject().mark(each, false, locale));
        said.forEach(item::add);
        if (!entry.files().isEmpty()) item.add(new FileLinks(files.of(entry.files()), texts, locale));
        item.addClassName(Named.code(entry.hat()));
        return item;
    }

    private List<Paragraph> paragraphs(Entry entry, Deal deal, Locale locale) {
        var words = entry.move() == DealMove.ASSIGN ? people.assigned(deal, entry, locale) : entry.words();
        return words.lines().filter(line -> !line.isBlank()).map(Paragraph::new).toList();
    }

    /** Talk is not published and nothing of it is blocked: the word check marks it for whoever stands between. */
    private static boolean watches(Deal deal, SignedIn reader) {
        return reader.staff() || reader.accountId().equals(deal.broker());
    }

    private Div head(Entry entry, Deal deal, SignedIn reader, Locale locale) {
        var who = element("b");
        who.setText(people.of(deal, entry, reader, locale));
        var head = new Div(who);
        if (entry.move() != DealMove.WRITE) head.add(move(entry, locale));
        var at = time(entry.at().toString(), Moments.say(entry.at(), locale));
        at.addClassNames("small", "soft");
        head.add(at);
        head.addClassName("who");
        return head;
    }

    private Span move(Entry entry, Locale locale) {
        var move = new Span(texts.label(locale, entry.move()));
        move.addClassName("chip");
        return move;
    }

    private HtmlContainer met(Entry.Meeting meeting, Locale locale) {
        var facts = new Facts(key -> texts.get(locale, key));
        facts.add("talks.met.on", meeting.on().toString());
        facts.add("talks.met.at", meeting.at());
        facts.add("talks.met.who", meeting.who());
        return facts;
    }

    private static Paragraph soft(String text) {
        var soft = new Paragraph(text);
        soft.addClassNames("small", "soft");
        return soft;
    }

    /** Who moved it last, and how: for whoever was slower. */
    String latest(Deal deal, SignedIn reader, Locale locale) {
        return deals.thread(deal, Long.MAX_VALUE, 1).stream()
                .map(entry -> texts.get(
                        locale,
                        "talks.latest",
                        people.of(deal, entry, reader, locale),
                        texts.label(locale, entry.move()),
                        Moments.say(entry.at(), locale)))
                .findFirst()
                .orElse("");
    }
}
