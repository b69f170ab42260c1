package cn.zhongning.portal.accounts;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.pages.Facts;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What the portal knows of the person who looks, and of their organisation; most of it can be corrected here. */
@Route("desk/account")
@PermitAll
class AccountView extends Div implements HasDynamicTitle {
    private static final int VISITS = 20;

    private final transient MyAccount mine;
    private final transient Organisations organisations;
    private final transient Texts texts;
    private final transient Site site;
    private final transient List<LicencePapers> papers;

    AccountView(MyAccount mine, Organisations organisations, Texts texts, Site site, List<LicencePapers> papers) {
        this.mine = mine;
        this.organisations = organisations;
        this.texts = texts;
        this.site = site;
        this.papers = papers;
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.mine");
    }

    private void show() {
        removeAll();
        add(new H1(getTranslation("accounts.mine")));
        add(card("accounts.person", new PersonFields(mine, texts, getLocale(), this::saved)));
        organisations.mine().ifPresent(own -> add(organisation(own)));
        add(card("accounts.password", password()));
        add(card("accounts.visits", visits()));
        add(card("accounts.notice", notice()));
    }

    private void saved() {
        show();
        Notification.show(getTranslation("accounts.saved"));
    }

    private Div card(String title, Component... content) {
        var card = new Div(new H2(getTranslation(title)));
        card.add(content);
        card.addClassNames("card", "stacked");
        return card;
    }

    private Div organisation(Organisation own) {
        var facts = new Facts();
        facts.add("accounts.organisation", own.name());
        facts.add("accounts.kind", texts.label(getLocale(), own.kind()));
        facts.add("accounts.credit-code", own.creditCode());
        if (own.town() != null) facts.add("accounts.town", site.town(own.town(), getLocale()));
        facts.add("accounts.status", texts.label(getLocale(), own.status()));
        if (own.statusReason() != null) facts.add("accounts.status.reason", own.statusReason());
        var card = card("accounts.own-organisation", facts);
        card.add(new Paragraph(getTranslation("accounts.status.next." + own.status())));
        if (!own.approved()) {
            card.add(new OrganisationFields(organisations, own, texts, site, getLocale(), this::saved));
        }
        papers.forEach(each -> papers(card, own, each));
        return card;
    }

    private void papers(Div card, Organisation own, LicencePapers each) {
        each.shown(own.id(), getLocale()).ifPresent(card::add);
        if (!own.approved()) card.add(each.field(own, getLocale(), this::saved));
    }

    private Component password() {
        var change = new Anchor("/desk/account/password", getTranslation("accounts.password.change"));
        change.addClassName("button");
        var end = new Button(getTranslation("accounts.sessions.end"), click -> {
            mine.endOtherSessions();
            Notification.show(getTranslation("accounts.sessions.ended"));
        });
        var ways = new Div(change, end);
        ways.addClassName("hints");
        return ways;
    }

    private Component visits() {
        var table = element("table");
        table.addClassName("grid");
        var head = element("tr");
        for (var column : new String[] {"accounts.visit.time", "accounts.visit.address", "accounts.visit.outcome"}) {
            var cell = element("th");
            cell.setText(getTranslation(column));
            head.add(cell);
        }
        table.add(element("thead", head));
        var body = element("tbody");
        mine.visits(VISITS).forEach(visit -> body.add(row(visit)));
        table.add(body);
        var frame = new Div(new Paragraph(getTranslation("accounts.visits.about")), table);
        frame.addClassName("wide");
        return frame;
    }

    private HtmlContainer row(MyAccount.Visit visit) {
        var row = element("tr");
        var outcome = getTranslation(visit.good() ? "accounts.visit.good" : "accounts.visit.bad");
        for (var text : new String[] {
            Moments.say(visit.happenedAt(), getLocale()), visit.address() == null ? "" : visit.address(), outcome
        }) {
            var cell = element("td");
            cell.setText(text);
            row.add(cell);
        }
        return row;
    }

    private Component notice() {
        var notice = new Div(new Paragraph(
                getTranslation("accounts.notice.text", site.centre().label(getLocale()))));
        mine.consent()
                .ifPresent(consent -> notice.add(new Paragraph(getTranslation(
                        "accounts.notice.agreed", Moments.say(consent.agreedAt(), getLocale()), consent.version()))));
        var close = new Button(
                getTranslation("accounts.close"), click -> new ClosingDialog(mine, texts, getLocale()).open());
        close.addThemeName("error");
        notice.add(close);
        return notice;
    }
}
