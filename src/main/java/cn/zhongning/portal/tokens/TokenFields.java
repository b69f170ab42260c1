package cn.zhongning.portal.tokens;

import cn.zhongning.portal.accounts.Beside;
import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.pages.CalendarWords;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;

/** What a new token is called, may do, and until when it works. */
class TokenFields extends Div {
    private static final int USUAL = 180;

    private final transient Tokens tokens;
    private final transient Texts texts;
    private final TextField name = new TextField();
    private final CheckboxGroup<Scope> scopes = new CheckboxGroup<>();
    private final DatePicker lastDay = new DatePicker();
    private final PasswordField password = new PasswordField();

    TokenFields(Tokens tokens, Texts texts, LocalDate today, Consumer<Tokens.Made> made) {
        this.tokens = tokens;
        this.texts = texts;
        label(today);
        var beside = new Beside(refused -> texts.get(getLocale(), refused));
        FormSections.require(name, scopes, lastDay, password);
        beside.field("name", name);
        beside.field("scopes", scopes);
        beside.field("lastDay", lastDay);
        beside.field("password", password);
        var make = new Button(getTranslation("tokens.make"));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(click -> {
            beside.accepts("name", () -> made.accept(make()));
            make.setEnabled(true);
        });
        addClassName("form");
        add(name, scopes, lastDay, password, make);
    }

    private Tokens.Made make() {
        var wish = new Tokens.Wish(name.getValue(), scopes.getValue(), lastDay.getValue());
        return tokens.make(wish, password.getValue());
    }

    private void label(LocalDate today) {
        name.setLabel(getTranslation("tokens.name"));
        name.setHelperText(getTranslation("tokens.name.hint"));
        name.setMaxLength(Token.NAME);
        scopes.setLabel(getTranslation("tokens.scopes"));
        scopes.setItems(tokens.offered());
        scopes.setItemLabelGenerator(scope -> texts.label(getLocale(), scope));
        scopes.setValue(tokens.offered());
        lastDay.setLabel(getTranslation("tokens.last-day"));
        lastDay.setHelperText(getTranslation("tokens.last-day.hint", Tokens.DAYS));
        lastDay.setI18n(CalendarWords.of(texts, getLocale()));
        lastDay.setMin(today);
        lastDay.setMax(today.plusDays(Tokens.DAYS));
        lastDay.setValue(today.plusDays(USUAL));
        password.setLabel(getTranslation("tokens.password"));
        password.setHelperText(getTranslation("tokens.password.hint"));
        password.getElement().setAttribute("autocomplete", "current-password");
    }
}
