package cn.zhongning.portal.intake;

import cn.zhongning.portal.listings.Rights;
import cn.zhongning.portal.pages.TodayPart;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Optional;

/** What has waited longest for the centre. */
@org.springframework.stereotype.Component
class IntakeToday implements TodayPart {
    private static final int FEW = 3;

    private final ReviewQueue queue;
    private final Rights rights;
    private final Texts texts;

    IntakeToday(ReviewQueue queue, Rights rights, Texts texts) {
        this.queue = queue;
        this.rights = rights;
        this.texts = texts;
    }

    @Override
    public Optional<Component> today(Locale locale) {
        if (!rights.reader().staff()) return Optional.empty();
        var rows = queue.page(null, null, FEW).stream()
                .map(waiting -> row(waiting, locale))
                .toArray(ListItem[]::new);
        if (rows.length == 0) return Optional.empty();
        var list = new UnorderedList(rows);
        list.addClassNames("rows", "plain");
        return Optional.of(new Div(new H2(texts.get(locale, "listings.today.review")), list));
    }

    private ListItem row(ReviewQueue.Waiting waiting, Locale locale) {
        var title = new H3(new Anchor(ReviewAddress.item(waiting.kind(), waiting.id()), waiting.title()));
        var since = texts.get(locale, "listings.review.since", Moments.say(waiting.updatedAt(), locale));
        var side = new Div(new Span(since));
        side.addClassName("side");
        return new ListItem(new Div(title, new Paragraph(waiting.organisation())), side);
    }
}
