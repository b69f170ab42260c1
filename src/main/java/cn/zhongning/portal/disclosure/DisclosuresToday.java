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
import java.util.UUID;

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
        disclosures.list(Side.OWNER, 0, FEW).stream()
                .filter(one -> one.stage() == DisclosureStage.ASKED)
                .forEach(one -> rows.add(row(one, one.askerOrganisation(), locale)));
        disclosures.list(Side.ASKER, 0, FEW).stream()
                .filter(one -> one.stage() == DisclosureStage.GRANTED && !agreements.settled(one))
                .filter(one -> disclosures.client(one) == null) // an agency agrees to nothing in its client's name
                .forEach(one -> rows.add(row(one, one.ownerOrganisation(), locale)));
        if (rows.isEmpty()) return Optional.empty();
        var list = new UnorderedList(rows.toArray(ListItem[]::new));
        list.addClassNames("rows", "plain");
        return Optional.of(new Div(new H2(texts.get(locale, "disclosure.today")), list));
    }

    private ListItem row(Disclosure one, UUID other, Locale locale) {
        var name = organisations.find(other).orElseThrow().name();
        var client = disclosures.client(one);
        return new DisclosureRow(
                one,
                name,
                client == null ? "" : organisations.find(client).orElseThrow().name(),
                texts,
                locale);
    }
}
