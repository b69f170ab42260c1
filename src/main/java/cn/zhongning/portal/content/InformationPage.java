package cn.zhongning.portal.content;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.Markdown;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** What this site is, how things are done here, and what it promises its readers. */
@Route("about")
@RouteAlias("accessibility")
@RouteAlias("privacy")
@RouteAlias("contact")
@AnonymousAllowed
class InformationPage extends PublicPage {
    private final transient Information information;
    private final transient JsonLd data;

    InformationPage(Information information, JsonLd data) {
        this.information = information;
        this.data = data;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var text = information.read(request.path().substring(1), request.locale());
        var lead = new Paragraph(text.lead());
        lead.addClassName("lead");
        var article = new Article(new H1(text.title()), lead, Markdown.prose(text.html()));
        var detail = new Div(article, new Aside(contents(text)));
        detail.addClassName("detail");
        add(detail);
        return PageHead.listed(
                text.title(), text.lead(), request.path(), data.trail(request, text.title(), request.path()));
    }

    private Component contents(Information.About text) {
        var list = new UnorderedList();
        list.addClassNames("plain", "titles");
        text.parts().forEach(part -> list.add(new ListItem(anchor(part))));
        var contents = with(new Nav(new H2(t("content.contents")), list), "aria-label", t("content.contents"));
        contents.addClassName("card");
        return contents;
    }

    /** The browser's own jump, not a navigation of Flow's. */
    private static Anchor anchor(Information.Part part) {
        var anchor = new Anchor("#" + part.anchor(), part.title());
        anchor.setRouterIgnore(true);
        return anchor;
    }
}
