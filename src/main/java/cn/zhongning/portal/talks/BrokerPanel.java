package cn.zhongning.portal.talks;

import cn.zhongning.portal.deals.Brokers;
import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.Side;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The centre puts a broker between both sides, and says for whom the broker works. */
final class BrokerPanel extends Section {
    interface Assignment {
        void to(@Nullable UUID account, Side client);
    }

    BrokerPanel(Texts texts, Locale locale, People people, Brokers brokers, Deal deal, Assignment assignment) {
        addClassNames("card", "assign");
        var choice = new ComboBox<Brokers.Choice>(texts.get(locale, "talks.broker"));
        var all = brokers.able(deal);
        choice.setItems(all);
        choice.setItemLabelGenerator(each -> texts.get(locale, "talks.broker.name", each.name(), each.agency()));
        choice.setWidthFull();
        all.stream()
                .filter(each -> each.account().equals(deal.broker()))
                .findFirst()
                .ifPresent(choice::setValue);
        var client = new RadioButtonGroup<Side>(texts.get(locale, "talks.broker.client"));
        client.setItems(Side.values());
        client.setItemLabelGenerator(side -> people.side(deal, side));
        var side = deal.brokerSide();
        client.setValue(
                side == null ? (deal.buyer().equals(deal.ownerOrganisation()) ? Side.OWNER : Side.ASKER) : side);
        client.setHelperText(texts.get(locale, "talks.broker.client.hint"));
        var assign = new Button(texts.get(locale, "talks.broker.assign"), click -> {
            var chosen = choice.getValue();
            choice.setInvalid(chosen == null);
            choice.setErrorMessage(texts.get(locale, new Refused("deals.error.no-broker")));
            if (chosen != null) assignment.to(chosen.account(), client.getValue());
        });
        add(new H2(texts.get(locale, "talks.broker.title")), choice, client, assign);
        if (all.isEmpty()) addComponentAtIndex(1, new Paragraph(texts.get(locale, "talks.broker.none")));
        if (deal.broker() != null) {
            add(new Button(texts.get(locale, "talks.broker.remove"), click -> assignment.to(null, client.getValue())));
        }
    }
}
