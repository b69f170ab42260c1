package cn.zhongning.portal.talks;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.deals.IntentionForm.Origin;
import cn.zhongning.portal.deals.Intentions;
import cn.zhongning.portal.deals.Subject;
import cn.zhongning.portal.forms.LocalCopy;
import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes to the owner of a listing; whoever came as a visitor is led back here after signing in. */
@Route("desk/deals/new/:kind/:id")
@PermitAll
class IntentionView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Intentions intentions;
    private final transient Organisations organisations;
    private final transient ReplyWords replies;
    private final transient CurrentUser user;
    private final transient Texts texts;
    private final transient Site site;
    private final Div notes = new Div();

    IntentionView(
            Intentions intentions,
            Organisations organisations,
            ReplyWords replies,
            CurrentUser user,
            Texts texts,
            Site site) {
        this.intentions = intentions;
        this.organisations = organisations;
        this.replies = replies;
        this.user = user;
        this.texts = texts;
        this.site = site;
        addClassName("intention");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        notes.removeAll();
        var kind = kind(entering.getRouteParameters().get("kind").orElse(""));
        var id = PageRequest.id(entering.getRouteParameters(), "id");
        var subject = intentions.subject(kind, id).orElseThrow(NotFoundException::new);
        add(
                Html.back(kind.address(id), getTranslation("talks.back.listing")),
                new H1(getPageTitle()),
                about(subject),
                notes);
        if (intentions.running(id).isPresent()) {
            hindered(id, new Refused("deals.error.once"));
            return;
        }
        var origin = IntentionAddress.origin(kind, entering.getLocation().getQueryParameters());
        intentions.hindrance(subject).ifPresentOrElse(why -> hindered(id, why), () -> write(subject, origin));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("talks.intention");
    }

    private static Kind kind(String path) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Section about(Subject subject) {
        var kind = new Span(texts.label(getLocale(), subject.kind()));
        kind.addClassNames("kind", Named.code(subject.kind()));
        var owner = organisations.find(subject.owner()).map(Organisation::name).orElse("");
        var whose = new Paragraph(owner + (subject.demo() ? " · " + getTranslation("listings.demo") : ""));
        var answers = new Paragraph(replies.say(subject.owner(), getLocale()));
        answers.addClassNames("small", "soft");
        var about = new Section(kind, new H2(subject.title()), whose, answers);
        about.addClassNames("card", "about");
        return about;
    }

    /** A colleague, or another window, may have begun the same talk. */
    private void hindered(UUID listing, Refused why) {
        var note = with(new Div(new Paragraph(texts.get(getLocale(), why))), "role", "alert");
        note.addClassName("note");
        intentions.running(listing).ifPresent(deal -> {
            var open = new Anchor("/desk/deals/" + deal, getTranslation("talks.open.running"));
            open.addClassNames("button", "main");
            note.add(open);
        });
        notes.removeAll();
        notes.add(note);
    }

    private void write(Subject subject, @Nullable Origin origin) {
        var fields = new IntentionFields(texts, site, getLocale(), subject, intentions.clients(subject));
        var key = "intention:" + user.require().accountId() + ":" + subject.id();
        var form = fields.fields();
        var copy = new LocalCopy(fields.layout(), key, Instant.EPOCH, () -> {}, (written, at) -> form.fill(written));
        var told = new Paragraph(getTranslation("talks.told"));
        told.addClassNames("small", "soft");
        var send = new Button(getTranslation("talks.send"), click -> {
            send(subject, fields, origin, copy);
            click.getSource().setEnabled(true);
        });
        send.setDisableOnClick(true);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(form.summary(), told, send);
        bar.addClassName("bar");
        var editor = new Div(copy, bar);
        editor.addClassName("editor");
        add(editor);
    }

    private void send(Subject subject, IntentionFields fields, @Nullable Origin origin, LocalCopy copy) {
        var form = fields.fields();
        var wrong = form.check();
        form.show(wrong);
        if (!wrong.isEmpty()) return;
        try {
            var deal = intentions.send(subject.kind(), subject.id(), fields.write(origin));
            copy.forget();
            Notification.show(getTranslation("talks.sent"));
            UI.getCurrent().navigate("desk/deals/" + deal.id());
        } catch (Mistakes mistakes) {
            form.show(mistakes.byField());
        } catch (Refused refused) {
            hindered(subject.id(), refused);
        }
    }
}
