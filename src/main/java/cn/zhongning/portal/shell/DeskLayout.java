package cn.zhongning.portal.shell;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.downloads.ExportPart;
import cn.zhongning.portal.notices.Bells;
import cn.zhongning.portal.pages.DeskEntry;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.Set;

/** The desk of whoever is signed in: what waits for them at the left, on a phone behind a button. */
@Layout("desk")
@PermitAll
class DeskLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private final transient DeskMenu menu;
    private final transient Site site;
    private final ExportPart export;
    private final Nav nav = new Nav();
    private final Count bell = new Count();
    private Count told = new Count();
    private final NativeButton drawer = new NativeButton(getTranslation("shell.desk.menu"), click -> open(!open()));
    private final Main content = new Main();

    DeskLayout(DeskMenu menu, Bells bells, Site site, ExportPart export) {
        this.menu = menu;
        this.site = site;
        this.export = export;
        addClassName("desk");
        nav.setId("desk-menu");
        with(nav, "aria-label", getTranslation("shell.desk"));
        with(drawer, "aria-controls", "desk-menu").addClassNames("button", "drawer");
        content.setId("main");
        content.add(export);
        add(skip(), nav, content);
        bells.follow(this, count -> ring(count.unread()));
    }

    /** On every page of the desk, as it also clears what the browser kept when somebody signs out. */
    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJavaScript("/site/draft.js");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = "/" + event.getLocation().getPath();
        var list = new Div(link(new DeskEntry(0, "/desk", "shell.desk.today", Set.of()), path));
        list.addClassName("entries");
        menu.entries().forEach(entry -> list.add(link(entry, path)));
        nav.removeAll();
        nav.add(head(), list, foot());
        ring(told.number());
        open(false);
        export.afterNavigation(event);
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        view.getElement().removeFromParent();
    }

    private Anchor skip() {
        var skip = new Anchor("#main", getTranslation("shell.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("skip");
        return skip;
    }

    private Div head() {
        var logo = with(with(element("img"), "src", "/site/logo.svg"), "alt", "");
        var brand = new Anchor("/", logo, new Span(site.name().label(getLocale())));
        brand.addClassName("brand");
        var notices = new Anchor(Bells.ADDRESS, new Span(getTranslation("notices.desk")), bell);
        notices.addClassName("bell");
        var head = new Div(brand, notices, drawer);
        head.addClassName("head");
        return head;
    }

    private Anchor link(DeskEntry entry, String path) {
        var link = new Anchor(entry.path(), new Span(getTranslation(entry.label())));
        var count = new Count();
        count.show(entry.waiting().count().getAsInt());
        link.add(count);
        if (entry.path().equals(Bells.ADDRESS)) told = count;
        if (here(entry, path)) with(link, "aria-current", "page");
        return link;
    }

    /** Where the menu is folded away, under the brand, and on the tab of who reads something else meanwhile. */
    private void ring(int unread) {
        told.show(unread);
        bell.show(unread);
        getElement().executeJs("""
                const title = document.title.replace(/^\\(\\d+\\) /, '');
                document.title = $0 ? `(${$0}) ${title}` : title""", unread);
    }

    private static boolean here(DeskEntry entry, String path) {
        return path.equals(entry.path()) || !entry.path().equals("/desk") && path.startsWith(entry.path() + "/");
    }

    private Div foot() {
        var name = new Span(menu.name());
        name.addClassName("soft");
        var language = new NativeButton(getTranslation("shell.desk.other-language"), click -> changeLanguage());
        var out = form("post", "/sign-out", submit(getTranslation("shell.desk.sign-out")));
        var foot = new Div(name, language, out);
        foot.addClassNames("foot-line", "small");
        return foot;
    }

    private void changeLanguage() {
        VaadinSession.getCurrent().setLocale(Texts.chinese(getLocale()) ? Texts.ENGLISH : Texts.CHINESE);
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private boolean open() {
        return nav.hasClassName("open");
    }

    private void open(boolean open) {
        nav.setClassName("open", open);
        with(drawer, "aria-expanded", Boolean.toString(open));
    }
}
