package cn.zhongning.portal.contracts;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.DealPart;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;

/** The contract on its deal's page: the way to it, or to writing it. */
@org.springframework.stereotype.Component
class ContractOfDeal implements DealPart {
    private final Contracts contracts;
    private final NewContracts beginning;
    private final Texts texts;

    ContractOfDeal(Contracts contracts, NewContracts beginning, Texts texts) {
        this.contracts = contracts;
        this.beginning = beginning;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Component> part(Deal deal, SignedIn reader, Locale locale) {
        var contract = contracts.ofDeal(deal.id());
        if (contract.isPresent()) return Optional.of(card(locale, there(contract.get(), locale)));
        if (!beginning.possible(deal)) return Optional.empty();
        var begin = new Anchor("/desk/contracts/new/edit?deal=" + deal.id(), texts.get(locale, "contracts.new"));
        begin.addClassNames("button", "main");
        return Optional.of(card(locale, new Paragraph(texts.get(locale, "contracts.deal.begin")), begin));
    }

    private Component there(Contract contract, Locale locale) {
        var meta = new Div(
                new Span(texts.label(locale, contract.stage())),
                new Span(texts.get(locale, "contracts.amount.wan", Amounts.read(contract.total(), locale))));
        if (contract.registrationNumber() != null) meta.add(new Span(contract.registrationNumber()));
        meta.addClassName("meta");
        return new Div(new Paragraph(new Anchor(contract.address(), contract.title())), meta);
    }

    private Section card(Locale locale, Component... content) {
        var card = new Section(new H2(texts.get(locale, "contracts.deal")));
        card.add(content);
        card.addClassNames("card", "stacked");
        return card;
    }
}
