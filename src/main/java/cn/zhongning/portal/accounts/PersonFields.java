package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;

/** The data of the person who is acting. */
class PersonFields extends Div {
    PersonFields(MyAccount mine, Texts texts, Locale locale, Runnable saved) {
        var account = mine.read();
        var beside = new Beside(refused -> texts.get(locale, refused));
        var email = new TextField(getTranslation("accounts.email"), account.email(), "");
        email.setReadOnly(true);
        email.setHelperText(getTranslation("accounts.email.fixed"));
        var name = beside.field("name", new TextField(getTranslation("accounts.name"), account.name(), ""));
        var phone = beside.field("phone", new TextField(getTranslation("accounts.phone")));
        phone.setValue(account.phone() == null ? "" : account.phone());
        var language = beside.field("language", languages());
        language.setValue(account.language());
        var save = new Button(getTranslation("accounts.save"), click -> {
            if (beside.accepts(
                    "name",
                    () -> mine.correct(account.version(), name.getValue(), phone.getValue(), language.getValue()))) {
                saved.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("form");
        add(name, phone, language, email, save);
    }

    private Select<String> languages() {
        var language = new Select<String>();
        language.setLabel(getTranslation("accounts.language"));
        language.setItems(List.of(Texts.CHINESE.toLanguageTag(), Texts.ENGLISH.toLanguageTag()));
        language.setItemLabelGenerator(tag -> getTranslation("accounts.language." + tag));
        return language;
    }
}
