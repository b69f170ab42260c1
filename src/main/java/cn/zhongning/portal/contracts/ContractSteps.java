package cn.zhongning.portal.contracts;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.forms.Ask;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.Locale;

/** What comes next with a contract, and the buttons for it, as far as the reader has them. */
@org.springframework.stereotype.Component
class ContractSteps {
    private final Contracts contracts;
    private final CurrentUser user;
    private final Texts texts;

    ContractSteps(Contracts contracts, CurrentUser user, Texts texts) {
        this.contracts = contracts;
        this.user = user;
        this.texts = texts;
    }

    Component of(Contract contract, Locale locale, Runnable changed) {
        return new Steps(contract, locale, changed);
    }

    private final class Steps extends Div {
        private final transient Contract contract;
        private final Locale locale;
        private final transient Runnable changed;
        private final boolean staff = user.get().filter(SignedIn::staff).isPresent();
        private final Div buttons = new Div();

        Steps(Contract contract, Locale locale, Runnable changed) {
            this.contract = contract;
            this.locale = locale;
            this.changed = changed;
            if (contract.stage() == ContractStage.REGISTERED) addClassNames("note", "good");
            else addClassNames("card", "stacked", "next-step");
            buttons.addClassName("hints");
            add(new Paragraph(text(next())), buttons);
            if (contracts.mayWrite(contract)) offer();
            setVisible(contract.stage() != ContractStage.ENDED);
        }

        private String next() {
            return switch (contract.stage()) {
                case DRAFT -> contract.signedOn() == null ? "contracts.next.day" : "contracts.next.sign";
                case SIGNED ->
                    contract.registrationNumber() == null
                            ? "contracts.next.register"
                            : staff ? "contracts.next.confirm" : "contracts.next.wait";
                case REGISTERED -> "contracts.next.registered";
                case ENDED -> "contracts.ended";
            };
        }

        private void offer() {
            switch (contract.stage()) {
                case DRAFT -> {
                    if (contract.signedOn() != null && contracts.maySign(contract))
                        add("contracts.sign", this::sign, true);
                    addLink("contracts.edit", "/edit", contract.signedOn() == null);
                    addLink("contracts.form", "/registration", false);
                    if (staff) add("contracts.end", this::end, false);
                }
                case SIGNED -> {
                    boolean numbered = contract.registrationNumber() != null;
                    if (staff && numbered) add("contracts.confirm", this::confirm, true);
                    addLink("contracts.form", "/registration", !numbered);
                    add(numbered ? "contracts.number.change" : "contracts.number.enter", this::number, false);
                    if (staff) addLink("contracts.edit.signed", "/edit", false);
                    if (staff) add("contracts.end", this::end, false);
                }
                case REGISTERED -> addLink("contracts.form", "/registration", false);
                case ENDED -> {}
            }
        }

        private void add(String label, Runnable action, boolean main) {
            var button = new Button(text(label), click -> {
                action.run();
                click.getSource().setEnabled(true);
            });
            button.setDisableOnClick(true);
            if (main) button.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(button);
        }

        private void addLink(String label, String path, boolean main) {
            var link = new Anchor(contract.address() + path, text(label));
            link.addClassName("button");
            if (main) link.addClassName("main");
            buttons.add(link);
        }

        private void sign() {
            Ask.of(texts, locale, "contracts.sign", () -> act(() -> contracts.sign(contract.id(), contract.version())));
        }

        private void confirm() {
            Ask.of(
                    texts,
                    locale,
                    "contracts.confirm",
                    () -> act(() -> contracts.register(contract.id(), contract.version())));
        }

        private void number() {
            new NumberDialog(contracts, texts, locale, contract, changed).open();
        }

        private void end() {
            new EndDialog(contracts, texts, locale, contract, changed).open();
        }

        /** Whatever the outcome, the page shows afterwards how things stand. */
        private void act(Runnable action) {
            try {
                action.run();
                Notification.show(text("contracts.done"));
            } catch (Refused refused) {
                Notification.show(texts.get(locale, refused));
            }
            changed.run();
        }

        private String text(String key) {
            return texts.get(locale, key);
        }
    }
}
