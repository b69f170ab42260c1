package cn.zhongning.portal.content;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.forms.Actions;
import cn.zhongning.portal.forms.KeptForm;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
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
    private final transient CurrentUser user;
    private final transient WordMarks words;
    private final transient Clock clock;
    private final ArticleFields fields;
    private final H1 title = new H1();
    private final Paragraph stage = new Paragraph();
    private final Actions actions;
    private final Div editor = new Div();
    private @Nullable KeptForm kept;
    private transient @Nullable Article article;

    ArticleEditView(ArticleService articles, Texts texts, CurrentUser user, WordMarks words, Clock clock) {
        this.articles = articles;
        this.texts = texts;
        this.user = user;
        this.words = words;
        this.clock = clock;
        fields = new ArticleFields(texts, getLocale());
        stage.addClassName("soft");
        actions = new Actions(texts, getLocale());
        add(back("/desk/articles", getTranslation("content.desk")), title, stage, editor, actions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = entering.getRouteParameters().get("id").orElse("new");
        try {
            var known = id.equals("new") ? null : articles.forDesk(UUID.fromString(id));
            article = known;
            var form = new KeptForm(fields.kept(), fields, key(), texts, getLocale());
            kept = form;
            editor.removeAll();
            editor.add(form);
            show(known);
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
        showActions(shown);
    }

    private void showActions(@Nullable Article shown) {
        actions.removeAll();
        if (shown == null || !shown.published()) {
            actions.main("content.publish", this::publish);
            actions.button("content.preview", this::preview);
            actions.button("content.save-draft", this::save);
            return;
        }
        actions.main("content.save-published", this::save);
        actions.button("content.preview", this::preview);
        actions.add(new Anchor(shown.address(), getTranslation("content.open")));
        actions.button("content.withdraw", this::withdraw);
    }

    private String key() {
        return KeptForm.key("article", user.require().accountId(), article == null ? null : article.id());
    }

    private void preview() {
        fields.write().ifPresent(form -> {
            var text = new ArticleText(form, clock.instant(), false, texts, getLocale());
            var hints = words.forAuthor(words.mark(text, true, getLocale()), getLocale());
            var dialog = new Dialog(getTranslation("content.preview"), hints, text);
            dialog.getFooter().add(new Button(getTranslation("content.close"), click -> dialog.close()));
            dialog.setWidth("48rem");
            dialog.open();
        });
    }

    private void save() {
        fields.write().ifPresent(form -> done(store(form), "content.saved"));
    }

    private void publish() {
        fields.write().ifPresent(form -> {
            var kept = store(form);
            article = kept; // at once, so that a refused publication does not write a second draft
            done(articles.publish(kept.id(), kept.version()), "content.published");
        });
    }

    private void withdraw() {
        if (article != null) done(articles.withdraw(article.id(), article.version()), "content.withdrawn");
    }

    private Article store(ArticleForm form) {
        return article == null ? articles.draft(form) : articles.change(article.id(), article.version(), form);
    }

    private void done(Article saved, String message) {
        show(saved);
        Objects.requireNonNull(kept).saved(key());
        Notification.show(getTranslation(message));
    }
}
