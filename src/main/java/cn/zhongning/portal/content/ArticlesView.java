package cn.zhongning.portal.content;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;

/** The centre's articles, by stage; what was written last comes first. */
@Route("desk/articles")
@RolesAllowed({"STAFF", "ADMIN"})
class ArticlesView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int PAGE = 20;

    private final transient ArticleService articles;
    private final transient Texts texts;

    ArticlesView(ArticleService articles, Texts texts) {
        this.articles = articles;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var query = entering.getLocation().getQueryParameters();
        var stage = query.getSingleParameter("stage")
                .flatMap(name -> Named.of(ArticleStage.values(), name))
                .orElse(ArticleStage.PUBLISHED);
        removeAll();
        var create = new Anchor("/desk/articles/new", getTranslation("content.new"));
        create.addClassNames("button", "main");
        add(new H1(getTranslation("content.desk")), create, stages(stage), list(stage, Paging.page(query)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("content.desk");
    }

    private Nav stages(ArticleStage shown) {
        var stages = with(new Nav(), "aria-label", getTranslation("content.stages"));
        stages.addClassName("hints");
        for (var stage : ArticleStage.values()) {
            var chip = new Anchor("/desk/articles?stage=" + stage, texts.label(getLocale(), stage));
            chip.addClassName("chip");
            if (stage == shown) with(chip, "aria-current", "true");
            stages.add(chip);
        }
        return stages;
    }

    private Div list(ArticleStage stage, int page) {
        var found = articles.forDesk(stage, (page - 1) * PAGE, PAGE + 1);
        var paging = new Paging("/desk/articles?stage=" + stage, page, found.size() > PAGE);
        if (found.isEmpty()) return new Div(new Paragraph(getTranslation("content.none")), paging);
        var list = new UnorderedList();
        list.addClassNames("rows", "plain");
        found.stream().limit(PAGE).forEach(article -> list.add(row(article)));
        return new Div(list, paging);
    }

    private ListItem row(Article article) {
        var form = article.form();
        var meta = new Div(
                new Span(texts.label(getLocale(), form.sort())),
                new Span(LocalDate.ofInstant(article.date(), Clocks.CHINA).toString()));
        if (!form.author().isEmpty()) meta.add(new Span(form.author()));
        if (article.demo()) meta.add(new Span(getTranslation("content.demo")));
        meta.addClassName("meta");
        var title = new H2(new Anchor("/desk/articles/" + article.id(), form.title()));
        title.addClassName("row-title");
        var about = new Div(title, meta);
        var side = new Div();
        side.addClassName("side");
        if (article.published()) side.add(new Anchor(article.address(), getTranslation("content.open")));
        return new ListItem(about, side);
    }
}
