package cn.zhongning.portal.agencies;

import cn.zhongning.portal.accounts.Beside;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.files.FilesField;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.pages.CalendarWords;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** A broker's own certificates. */
@Route("desk/credentials")
@RolesAllowed("BROKER")
class CredentialsView extends Div implements HasDynamicTitle {
    private final transient Credentials credentials;
    private final transient StoredFiles files;
    private final transient CurrentUser user;
    private final transient Texts texts;
    private final transient Site site;

    CredentialsView(Credentials credentials, StoredFiles files, CurrentUser user, Texts texts, Site site) {
        this.credentials = credentials;
        this.files = files;
        this.user = user;
        this.texts = texts;
        this.site = site;
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("agencies.credentials");
    }

    private void show() {
        removeAll();
        var lead = new Paragraph(getTranslation("agencies.credentials.lead"));
        lead.addClassNames("measure", "soft");
        add(new H1(getPageTitle()), lead);
        var own = credentials.mine();
        if (own.isEmpty()) add(new Paragraph(getTranslation("agencies.credentials.none")));
        var rows = new UnorderedList(own.stream().map(this::row).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        var card = new Div(new H2(getTranslation("agencies.credential.new")), form());
        card.addClassNames("card", "stacked");
        add(rows, card);
    }

    private ListItem row(Credential credential) {
        var about = new CredentialFacts(credential, files, texts, site, getLocale());
        var remove = new Button(getTranslation("agencies.credential.remove"), click -> {
            try {
                credentials.remove(credential.id());
            } catch (Refused refused) {
                Notification.show(texts.get(getLocale(), refused));
            }
            show();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("agencies.credential.remove") + " " + credential.number());
        return new ListItem(about, remove);
    }

    private Component form() {
        var beside = new Beside(refused -> texts.get(getLocale(), refused));
        var kind = beside.field("kind", new Select<CredentialKind>());
        kind.setLabel(getTranslation("agencies.credential.kind"));
        kind.setItems(CredentialKind.values());
        kind.setItemLabelGenerator(each -> texts.label(getLocale(), each));
        var number = beside.field("number", new TextField(getTranslation("agencies.credential.number")));
        var issuedBy = beside.field("issuedBy", new TextField(getTranslation("agencies.credential.issued-by")));
        var issuedOn = beside.field("issuedOn", new DatePicker(getTranslation("agencies.credential.issued-on")));
        issuedOn.setI18n(CalendarWords.of(texts, getLocale()));
        var industries = beside.field(
                "industries", new MultiSelectComboBox<String>(getTranslation("agencies.credential.industries")));
        industries.setItems(site.industries().stream().map(Term::code).toList());
        industries.setItemLabelGenerator(code -> site.industry(code, getLocale()));
        var own = user.require().organisationId();
        var paper = new FilesField(
                files,
                texts,
                getLocale(),
                getTranslation("agencies.credential.paper"),
                Credentials.PURPOSE,
                own == null ? new UUID(0, 0) : own,
                1);
        var send = new Button(getTranslation("agencies.credential.send"), click -> {
            if (beside.accepts(
                    "number",
                    () -> credentials.handIn(new CredentialForm(
                            kind.getValue(),
                            number.getValue(),
                            issuedBy.getValue(),
                            issuedOn.getValue(),
                            industries.getValue(),
                            paper.getValue())))) {
                Notification.show(getTranslation("agencies.credential.sent"));
                show();
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(kind, number, issuedBy, issuedOn, industries, paper, send);
        form.addClassName("form");
        return form;
    }
}
