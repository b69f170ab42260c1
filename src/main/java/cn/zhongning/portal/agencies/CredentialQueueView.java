package cn.zhongning.portal.agencies;

import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Certificates that the centre has not checked yet, the oldest first. */
@Route("desk/credentials/review")
@RolesAllowed({"STAFF", "ADMIN"})
class CredentialQueueView extends Div implements HasDynamicTitle {
    private static final int REASON = 300;

    private final transient Credentials credentials;
    private final transient WordMarks words;
    private final transient StoredFiles files;
    private final transient Texts texts;
    private final transient Site site;

    CredentialQueueView(Credentials credentials, WordMarks words, StoredFiles files, Texts texts, Site site) {
        this.credentials = credentials;
        this.words = words;
        this.files = files;
        this.texts = texts;
        this.site = site;
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("agencies.credentials.review");
    }

    private void show() {
        removeAll();
        add(new H1(getPageTitle()));
        var queue = credentials.queue();
        if (queue.isEmpty()) add(new Paragraph(getTranslation("agencies.credentials.review.none")));
        queue.forEach(credential -> add(card(credential)));
    }

    private Div card(Credential credential) {
        var shown =
                new Div(new H2(credential.holder()), new CredentialFacts(credential, files, texts, site, getLocale()));
        var hits = words.mark(shown, true, getLocale());
        var reason = new TextField(getTranslation("agencies.credential.reason"));
        reason.setMaxLength(REASON);
        var accept = new Button(
                getTranslation("agencies.credential.accept"),
                click -> act(() -> credentials.decide(credential.id(), credential.version(), null)));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setDisableOnClick(true);
        var refuse = new Button(
                getTranslation("agencies.credential.refuse"),
                click -> act(() -> credentials.decide(credential.id(), credential.version(), reason.getValue())));
        var decision = new Div(accept, reason, refuse);
        decision.addClassName("hints");
        var card = new Div(shown, words.forReviewer(hits, getLocale()), decision);
        card.addClassNames("card", "stacked");
        return card;
    }

    private void act(Runnable decision) {
        try {
            decision.run();
            Notification.show(getTranslation("agencies.done"));
        } catch (Refused refused) {
            Notification.show(texts.get(getLocale(), refused));
        }
        show();
    }
}
