package cn.zhongning.portal.contracts;

import static cn.zhongning.portal.pages.Html.back;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** The centre writes down a contract that came about without a deal on the portal. */
@Route("desk/contracts/new")
@RolesAllowed({"STAFF", "ADMIN"})
class ContractEntryView extends Div implements HasDynamicTitle {
    private static final String LIST = "/desk/contracts";

    private final transient EnteredContracts entered;
    private final transient Texts texts;
    private final transient PartyFields parties;
    private final transient ContractFields fields;
    private final Div notes = new Div();

    ContractEntryView(EnteredContracts entered, Texts texts, Site site, Clock clock) {
        this.entered = entered;
        this.texts = texts;
        var all = new FormFields(texts, getLocale());
        parties = new PartyFields(all, entered, texts, site, getLocale());
        fields = new ContractFields(all, texts, site, getLocale(), LocalDate.now(clock));
        fields.addComponentAsFirst(parties);
        fields.add(bar());
        var what = new Paragraph(getTranslation("contracts.enter.what"));
        what.addClassName("soft");
        add(back(LIST, getTranslation("contracts.desk")), new H1(getPageTitle()), what, notes, fields);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("contracts.enter");
    }

    private Div bar() {
        var save = new Button(getTranslation("contracts.save"), click -> {
            enter();
            click.getSource().setEnabled(true);
        });
        save.setDisableOnClick(true);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Anchor(LIST, getTranslation("pages.cancel"));
        cancel.addClassName("button");
        var buttons = new Div(save, cancel);
        buttons.addClassName("hints");
        var bar = new Div(fields.fields().summary(), buttons);
        bar.addClassName("bar");
        return bar;
    }

    /** Whatever is refused, what was typed stays in the fields. */
    private void enter() {
        notes.removeAll();
        EntryForm typed;
        try {
            typed = parties.write(fields.write());
        } catch (Mistakes mistakes) {
            fields.show(mistakes);
            return;
        }
        try {
            var contract = entered.enter(typed);
            Notification.show(getTranslation("contracts.saved"));
            UI.getCurrent().navigate(ContractView.class, ContractView.of(contract.id()));
        } catch (Mistakes mistakes) {
            fields.show(mistakes);
        } catch (Refused refused) {
            say(refused, typed);
        }
    }

    private void say(Refused refused, EntryForm typed) {
        var note = new Div(new Paragraph(texts.get(getLocale(), refused)));
        if (refused.key().equals("contracts.error.twin"))
            entered.twin(typed).ifPresent(twin -> note.add(new Paragraph(new Anchor(twin.address(), twin.title()))));
        note.addClassNames("note", "bad");
        notes.add(with(note, "role", "alert"));
        notes.scrollIntoView();
    }
}
