package cn.zhongning.portal.contracts;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.files.FileLinks;
import cn.zhongning.portal.files.FilesField;
import cn.zhongning.portal.files.StoredFile;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** The scans on a contract's page: whoever may read the contract downloads them, whoever writes adds to them. */
@org.springframework.stereotype.Component
@Order(10)
class ScansPart implements ContractPart {
    private final Scans scans;
    private final StoredFiles files;
    private final Contracts contracts;
    private final CurrentUser user;
    private final Texts texts;

    ScansPart(Scans scans, StoredFiles files, Contracts contracts, CurrentUser user, Texts texts) {
        this.scans = scans;
        this.files = files;
        this.contracts = contracts;
        this.user = user;
        this.texts = texts;
    }

    @Override
    public Optional<Component> part(Contract contract, Locale locale) {
        var section = new Section();
        section.addClassName("contract-part");
        fill(section, contract, locale);
        return Optional.of(section);
    }

    private void fill(Section section, Contract contract, Locale locale) {
        section.removeAll();
        section.add(new H2(text(locale, "contracts.scans")), new Paragraph(text(locale, "contracts.scans.what")));
        var there = scans.of(contract);
        if (!there.isEmpty()) section.add(new FileLinks(there, texts, locale));
        there.stream()
                .filter(file -> scans.mayRemove(contract, file))
                .forEach(file -> section.add(remove(section, contract, file, locale)));
        if (contracts.mayWrite(contract) && there.size() < Scans.MOST)
            section.add(adding(section, contract, Scans.MOST - there.size(), locale));
    }

    private Component adding(Section section, Contract contract, int most, Locale locale) {
        var organisation = Optional.ofNullable(user.require().organisationId())
                .orElseGet(() -> contract.sides().findFirst().orElseThrow());
        var field = new FilesField(
                files, texts, locale, text(locale, "contracts.scans.add"), Scans.PURPOSE, organisation, most);
        var save = new Button(
                text(locale, "contracts.scans.save"),
                click -> act(section, contract, locale, () -> {
                    scans.add(contract.id(), field.getValue());
                }));
        save.setVisible(false);
        field.addValueChangeListener(change -> save.setVisible(
                !Objects.requireNonNullElse(field.getValue(), List.of()).isEmpty()));
        return new Div(field, save);
    }

    private Button remove(Section section, Contract contract, StoredFile file, Locale locale) {
        var remove = new Button(
                texts.get(locale, "contracts.scans.remove", file.name()),
                click -> act(section, contract, locale, () -> scans.remove(contract.id(), file.id())));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return remove;
    }

    private void act(Section section, Contract contract, Locale locale, Runnable action) {
        try {
            action.run();
        } catch (Refused refused) {
            Notification.show(texts.get(locale, refused));
        }
        fill(section, contract, locale);
    }

    private String text(Locale locale, String key) {
        return texts.get(locale, key);
    }
}
