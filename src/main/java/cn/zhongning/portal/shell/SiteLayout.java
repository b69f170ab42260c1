package cn.zhongning.portal.shell;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.notices.Bells;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicLayout;
import cn.zhongning.portal.pages.WaitingChips;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;

/** Header and footer of every public page. Flow checks access to layouts as well as to views. */
@Layout
@AnonymousAllowed
public class SiteLayout extends PublicLayout {
    private static final List<String> ABOUT = List.of(
            "campaigns",
            "venues",
            "coverage",
            "subscribe",
            "api",
            "agencies",
            "publicity",
            "about",
            "accessibility",
            "privacy",
            "contact");
    private static final List<String> ABOUT_EVENTS = List.of("/calendar", "/campaigns", "/venues", "/coverage");
    private final transient Texts texts;
    private final transient Site site;
    private final boolean demo;
    private final Header header = new Header();
    private final Footer footer = new Footer();
    private final transient Bells bells;
    private final Count told = new Count();
    private Anchor bell = new Anchor();

    SiteLayout(Texts texts, Site site, Bells bells, @Value("${portal.demo:false}") boolean demo) {
        this.texts = texts;
        this.site = site;
        this.bells = bells;
        this.demo = demo;
        header.addClassName("top");
        footer.addClassName("foot");
        add(header, footer);
        bells.follow(this, count -> ring(count.unread()));
    }

    @Override
    protected void show(PageRequest request) {
        header.removeAll();
        header.add(skip(request), bar(request));
        footer.removeAll();
        footer.add(foot(request));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        getElement().insertChild(1, content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        content.getElement().removeFromParent();
    }

    private Component skip(PageRequest request) {
        var skip = new Anchor("#main", text(request, "shell.skip"));
        skip.addClassName("skip");
        return skip;
    }

    private Div bar(PageRequest request) {
        var space = new Span();
        space.addClassName("grow");
        var bar = page(brand(request), sections(request), space, elder(request), language(request));
        if (request.live()) bar.add(bell(request));
        bar.add(door(request));
        return bar;
    }

    /** Only where something waits: the bar is narrow. */
    private Anchor bell(PageRequest request) {
        bell = new Anchor(WaitingChips.of(Bells.ADDRESS, true), new Span(text(request, "notices.desk")), told);
        bell.addClassName("bell");
        ring(bells.unread());
        return bell;
    }

    private void ring(int unread) {
        told.show(unread);
        bell.setVisible(unread > 0);
    }

    private Anchor brand(PageRequest request) {
        var logo = with(with(element("img"), "src", "/site/logo.svg"), "alt", "");
        var brand = new Anchor(request.link("/"), logo, new Span(site.name().label(request.locale())));
        brand.addClassName("brand");
        return brand;
    }

    private Nav sections(PageRequest request) {
        var nav = with(new Nav(), "aria-label", text(request, "shell.sections"));
        for (var kind : Kind.values()) {
            var others = kind == Kind.EVENT ? ABOUT_EVENTS : List.<String>of();
            nav.add(section(request, "/" + kind.path(), others, "shell.section." + kind.name()));
        }
        nav.add(section(request, "/targets", List.of(), "shell.section.targets"));
        return nav;
    }

    /** @param others addresses that belong to the same section */
    private Anchor section(PageRequest request, String address, List<String> others, String label) {
        var section = new Anchor(request.link(address), text(request, label));
        boolean here = Stream.concat(Stream.of(address), others.stream())
                .anyMatch(
                        place -> request.path().equals(place) || request.path().startsWith(place + "/"));
        return here ? with(section, "aria-current", "page") : section;
    }

    /** Works by style alone for this page; the script remembers it for the next. */
    private Component elder(PageRequest request) {
        var box = with(with(with(element("input"), "type", "checkbox"), "id", "elder"), "autocomplete", "off");
        var elder = element("label", box, new Span(text(request, "shell.elder")));
        elder.addClassNames("small", "switch");
        return elder;
    }

    private Anchor language(PageRequest request) {
        boolean chinese = Texts.chinese(request.locale());
        var query = request.query().getQueryString();
        var address = chinese ? (request.path().equals("/") ? "/en" : "/en" + request.path()) : request.path();
        var other =
                new Anchor(query.isEmpty() ? address : address + "?" + query, text(request, "shell.other-language"));
        other.addClassName("small");
        return with(with(other, "lang", chinese ? "en" : "zh-CN"), "hreflang", chinese ? "en" : "zh-CN");
    }

    private Anchor door(PageRequest request) {
        var door = request.live()
                ? new Anchor("/desk", text(request, "shell.desk"))
                : with(new Anchor(request.link("/sign-in"), text(request, "shell.sign-in")), "rel", "nofollow");
        door.addClassName("button");
        return door;
    }

    private Div foot(PageRequest request) {
        var centre = new Div(
                new Span(site.centre().label(request.locale())),
                new Span(site.hours().label(request.locale())),
                new Anchor("tel:" + site.phone(), site.phone()));
        var links = with(new Nav(), "aria-label", text(request, "shell.about-site"));
        ABOUT.forEach(name -> links.add(new Anchor(request.link("/" + name), text(request, "shell.foot." + name))));
        if (demo) links.add(new Anchor(request.link("/about") + "#demo", text(request, "shell.foot.demo")));
        return page(centre, links);
    }

    private Div page(Component... content) {
        var page = new Div(content);
        page.addClassName("page");
        return page;
    }

    private String text(PageRequest request, String key) {
        return texts.get(request.locale(), key);
    }
}
