package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.pages.TodayPart;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/** Requests that wait for an answer, and grants that wait for an agreement. */
@org.springframework.stereotype.Component
class DisclosuresToday implements TodayPart {
    private static final int FEW = 3;

    private final Disclosures disclosures;
    private final Agreements agreements;
    private final Organisations organisations;
    private final Texts texts;

    DisclosuresToday(Disclosures disclosures, Agreements agreements, Organisations organisations, Texts texts) {
        this.disclosures = disclosures;
        this.agreements = agreements;
        this.organisations = organisations;
        this.texts = texts;
    }

    @Override
    public Optional<Component> today(Locale locale) {
        var rows = new ArrayList<ListItem>();
        disclosures.waiting(0, FEW).forEach(one -> rows.add(row(one, Side.OWNER, locale)));
        disclosures.list(Side.ASKER, 0, FEW).stream()
                .filter(one -> one.stage() == DisclosureStage.GRANTED && !agreements.settled(one))
                // an agency agrees to nothing in its client's name
                .filter(one -> disclosures.client(one, Side.ASKER) == null)
                .forEach(one -> rows.add(row(one, Side.ASKER, locale)));
        if (rows.isEmpty()) return Optional.empty();
        var list = new UnorderedList(rows.toArray(ListItem[]::new));
        list.addClassNames("rows", "plain");
        return Optional.of(new Div(new H2(texts.get(locale, "disclosure.today")), list));
    }

    private ListItem row(Disclosure one, Side side, Locale locale) {
        var other = side == Side.OWNER ? one.askerOrganisation() : one.ownerOrganisation();
        var name = organisations.find(other).orElseThrow().name();
        var client = disclosures.client(one, side);
        return new DisclosureRow(
                one,
                name,
                client == null ? "" : organisations.find(client).orElseThrow().name(),
                texts,
                locale);
    }
}
