package cn.zhongning.portal.stories;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.contracts.Contract;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.stories.Consents.Consent;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each side has said to a story so far. */
@Component
class SaidOfStory {
    private final Stories stories;
    private final Organisations organisations;
    private final Texts texts;

    SaidOfStory(Stories stories, Organisations organisations, Texts texts) {
        this.stories = stories;
        this.organisations = organisations;
        this.texts = texts;
    }

    DescriptionList of(Contract contract, Locale locale) {
        var consents = stories.consents(contract.id());
        var list = new DescriptionList();
        list.addClassName("facts");
        contract.sides()
                .forEach(side -> list.add(
                        new DescriptionList.Term(name(side)),
                        new DescriptionList.Description(texts.get(locale, key(consents.get(side))))));
        return list;
    }

    private static String key(@Nullable Consent consent) {
        if (consent == null) return "stories.said.nothing";
        if (!consent.granted()) return "stories.said.no";
        return consent.amountToo() ? "stories.said.amount-too" : "stories.said.yes";
    }

    private String name(UUID side) {
        return organisations.find(side).map(Organisation::name).orElse("—");
    }
}
