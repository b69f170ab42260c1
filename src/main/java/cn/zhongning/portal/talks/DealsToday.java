package cn.zhongning.portal.talks;

import cn.zhongning.portal.deals.DealBoard;
import cn.zhongning.portal.pages.TodayPart;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** The deals that wait for whoever looks at the first page of their desk. */
@org.springframework.stereotype.Component
@Order(0)
class DealsToday implements TodayPart {
    private static final int FEW = 3;

    private final DealBoard board;
    private final DealRows rows;
    private final Texts texts;

    DealsToday(DealBoard board, DealRows rows, Texts texts) {
        this.board = board;
        this.rows = rows;
        this.texts = texts;
    }

    @Override
    public Optional<Component> today(Locale locale) {
        var due = board.due();
        var waiting = board.page(due, null, null, FEW);
        if (waiting.isEmpty()) return Optional.empty();
        return Optional.of(new Div(new H2(texts.get(locale, "talks.today." + due)), rows.of(waiting, locale)));
    }
}
