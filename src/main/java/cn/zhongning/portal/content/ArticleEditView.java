package cn.zhongning.portal.content;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.forms.KeptForm;
import cn.zhongning.portal.forms.PreviewDialog;
import cn.zhongning.portal.forms.Writing;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes an article, shows it as its readers will see it, puts it before the public, takes it back. */
@Route("desk/articles/:id")
@RolesAllowed({"STAFF", "ADMIN"})
class ArticleEditView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient ArticleService articles;
    private final transient Texts texts;
    private final transient Site site;
    private final transient CurrentUser user;
    private final transient WordMarks words;
    private final transient Clock clock;
    private final ArticleFields fields;
    private final Writing writing;
    private final H1 title = new H1();
    private final Paragraph stage = new Paragraph();
    private transient @Nullable Article article;

    ArticleEditView(ArticleService articles, Texts texts, Site site, CurrentUser user, WordMarks words, Clock clock) {
        this.articles = articles;
        this.texts = texts;
        this.site = site;
        this.user = user;
        this.words = words;
        this.clock = clock;
        fields = new ArticleFields(texts, site, getLocale());
        writing = new Writing(fields.fields(), fields, texts, getLocale());
        stage.addClassName("soft");
        add(back("/desk/articles", getTranslation("content.desk")), title, stage, writing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = entering.getRouteParameters().get("id").orElse("new");
        try {
            article = id.equals("new") ? null : articles.forDesk(UUID.fromString(id));
            writing.begin(key());
            show(article);
        } catch (IllegalArgumentException | Refused none) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }

    private void show(@Nullable Article shown) {
        article = shown;
        title.setText(
                shown == null ? getTranslation("content.new") : shown.form().title());
        stage.setText(shown == null ? "" : texts.label(getLocale(), shown.stage()));
        if (shown != null) fields.read(shown.form());
        offer(shown);
    }

    private void offer(@Nullable Article shown) {
        var actions = writing.actions();
        actions.removeAll();
        boolean published = shown != null && shown.published();
        if (published) actions.main("content.save-published", () -> send(this::save));
        else actions.main("content.publish", () -> send(this::publish));
        actions.button("content.preview", () -> send(this::preview));
        if (shown == null || !published) {
            actions.button("content.save-draft", () -> send(this::save));
            return;
        }
        actions.add(new Anchor(shown.address(), getTranslation("content.open")));
        actions.button("content.withdraw", this::withdraw);
    }

    private void send(Runnable step) {
        writing.send(step, this::theirs);
    }

    private Writing.Theirs theirs() {
        var other = articles.forDesk(Objects.requireNonNull(article).id());
        var stored = new ArticleFields(texts, site, getLocale());
        stored.read(other.form());
        return new Writing.Theirs(
                other.updatedAt(),
                stored.fields().said(),
                () -> article = other,
                () -> done(other, "listings.conflict.taken"));
    }

    private void preview() {
        var text = new ArticleText(fields.write(), clock.instant(), false, texts, getLocale());
        var hints = words.forAuthor(words.mark(text, true, getLocale()), getLocale());
        new PreviewDialog(texts, getLocale(), "content.preview", hints, text).open();
    }

    private void save() {
        done(store(), "content.saved");
    }

    private void publish() {
        var kept = store();
        article = kept; // at once, so that a refused publication does not write a second draft
        done(articles.publish(kept.id(), kept.version()), "content.published");
    }

    private void withdraw() {
        if (article != null) done(articles.withdraw(article.id(), article.version()), "content.withdrawn");
    }

    private Article store() {
        var form = fields.write();
        return article == null ? articles.draft(form) : articles.change(article.id(), article.version(), form);
    }

    private void done(Article saved, String message) {
        show(saved);
        writing.saved(key());
        Notification.show(getTranslation(message));
    }

    private String key() {
        return KeptForm.key("article", user.require().accountId(), article == null ? null : article.id());
    }
}
