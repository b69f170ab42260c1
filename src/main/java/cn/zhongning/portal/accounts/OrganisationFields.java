package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;

/** The data of an organisation that is not checked yet. */
class OrganisationFields extends Div {
    OrganisationFields(
            Organisations organisations, Organisation own, Texts texts, Site site, Locale locale, Runnable saved) {
        var beside = new Beside(refused -> texts.get(locale, refused));
        var name = beside.field("organisation", new TextField(getTranslation("accounts.organisation"), own.name(), ""));
        var code =
                beside.field("creditCode", new TextField(getTranslation("accounts.credit-code"), own.creditCode(), ""));
        code.setHelperText(getTranslation("accounts.credit-code.hint"));
        var town = beside.field("town", towns(site, locale));
        town.setValue(own.town());
        boolean refused = own.status() == OrganisationStatus.REFUSED;
        var send = new Button(getTranslation(refused ? "accounts.ask-again" : "accounts.save"), click -> {
            var chosen = Optional.ofNullable(town.getValue()).orElse("");
            if (beside.accepts(
                    "organisation",
                    () -> organisations.askAgain(own.version(), name.getValue(), code.getValue(), chosen))) {
                saved.run();
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("form");
        add(name, code, town, send);
    }

    private Select<String> towns(Site site, Locale locale) {
        var elsewhere = getTranslation("accounts.town.elsewhere");
        var town = new Select<String>();
        town.setLabel(getTranslation("accounts.town"));
        town.setItems(site.towns().stream().map(Term::code).toList());
        town.setEmptySelectionAllowed(true);
        town.setEmptySelectionCaption(elsewhere);
        town.setItemLabelGenerator(known -> known == null ? elsewhere : site.town(known, locale));
        return town;
    }
}
