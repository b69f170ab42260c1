package cn.zhongning.portal.contracts;

import static cn.zhongning.portal.pages.Html.time;

import cn.zhongning.portal.contracts.ContractHistory.Done;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** A contract's history at the end of its page. */
@org.springframework.stereotype.Component
@Order(90)
class HistoryPart implements ContractPart {
    private final ContractHistory history;
    private final Texts texts;

    HistoryPart(ContractHistory history, Texts texts) {
        this.history = history;
        this.texts = texts;
    }

    @Override
    public Optional<Component> part(Contract contract, Locale locale) {
        var done = history.of(contract);
        if (done.isEmpty()) return Optional.empty();
        var list = new UnorderedList(done.stream().map(one -> item(one, locale)).toArray(ListItem[]::new));
        list.addClassNames("plain", "contract-history");
        var section = new Section(new H2(texts.get(locale, "contracts.history")), list);
        section.addClassName("contract-part");
        return Optional.of(section);
    }

    private ListItem item(Done done, Locale locale) {
        var when = time(done.at().toString(), Moments.say(done.at(), locale));
        when.addClassNames("small", "soft");
        return new ListItem(new Span(texts.label(locale, done.step())), new Span(who(done, locale)), when);
    }

    private String who(Done done, Locale locale) {
        if (done.staff()) return texts.get(locale, "contracts.history.centre");
        if (done.organisation() == null) return texts.get(locale, "contracts.history.deal");
        return done.client() == null
                ? done.organisation()
                : texts.get(locale, "contracts.history.for", done.organisation(), done.client());
    }
}
