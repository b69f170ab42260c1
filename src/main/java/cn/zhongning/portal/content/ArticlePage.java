package cn.zhongning.portal.content;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.search.SearchCard;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;

/** One article, and what to read next. */
@Route("articles/:id")
@AnonymousAllowed
class ArticlePage extends PublicPage {
    private static final int OTHERS = 4;
    private final transient ArticleService articles;
    private final transient ArticleSource source;
    private final transient Texts texts;
    private final transient JsonLd data;
    private final transient CurrentUser user;

    ArticlePage(ArticleService articles, ArticleSource source, Texts texts, JsonLd data, CurrentUser user) {
        this.articles = articles;
        this.source = source;
        this.texts = texts;
        this.data = data;
        this.user = user;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var article = articles.published(request.id("id")).orElseThrow(NotFoundException::new);
        var form = article.form();
        var text = new ArticleText(form, article.date(), article.demo(), texts, request.locale());
        var detail = new Div(text, new Aside(others(article, request)));
        detail.addClassName("detail");
        add(detail);
        return PageHead.listed(
                form.title(),
                form.summary(),
                article.address(),
                articleData(article, request),
                data.trail(request, Kind.ARTICLE, form.title(), article.address()));
    }

    @Override
    protected void showLive(PageRequest request) {
        if (user.get().filter(SignedIn::staff).isEmpty()) return;
        var edit = new Anchor("/desk/articles/" + request.id("id"), t("content.edit"));
        edit.addClassName("button");
        add(edit);
    }

    private Component others(Article article, PageRequest request) {
        var list = new UnorderedList();
        list.addClassNames("plain", "titles");
        source.newest(OTHERS + 1, request.locale()).stream()
                .filter(card -> !card.id().equals(article.id()))
                .limit(OTHERS)
                .forEach(card -> list.add(title(card)));
        list.add(new ListItem(new Anchor(link("/articles"), t("content.all"))));
        var others = new Div(new H2(t("content.others")), list);
        others.addClassName("card");
        return others;
    }

    private ListItem title(SearchCard card) {
        return new ListItem(new Anchor(link(card.address()), card.title()));
    }

    private Map<String, Object> articleData(Article article, PageRequest request) {
        var form = article.form();
        return data.object(
                "Article",
                Map.of(
                        "headline", form.title(),
                        "description", form.summary(),
                        "articleSection", label(form.sort()),
                        "datePublished", article.date().toString(),
                        "dateModified", article.updatedAt().toString(),
                        "inLanguage", Texts.CHINESE.toLanguageTag(),
                        "mainEntityOfPage", data.absolute(request, article.address()),
                        "image", List.of(data.picture()),
                        "author", author(form, request),
                        "publisher", data.centre(request.locale())));
    }

    private Map<String, Object> author(ArticleForm form, PageRequest request) {
        return form.author().isEmpty()
                ? data.centre(request.locale())
                : Map.of("@type", "Person", "name", form.author());
    }
}
