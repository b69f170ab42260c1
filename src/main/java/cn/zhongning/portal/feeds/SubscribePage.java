package cn.zhongning.portal.feeds;

import static cn.zhongning.portal.pages.Html.details;
import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.EventKind;
import cn.zhongning.portal.events.EventSetting;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Term;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;

/** All feeds in one place: choose what you want, copy its address, and how to put it into which program. */
@Route("subscribe")
@AnonymousAllowed
class SubscribePage extends PublicPage {
    private static final List<String> PROGRAMS = List.of("iphone", "android", "outlook", "thunderbird");
    private static final int WIDTH = 600;
    private static final int HEIGHT = 480;

    private final transient Site site;
    private final transient JsonLd data;
    private final String origin;

    SubscribePage(Site site, JsonLd data, @Value("${portal.origin}") String origin) {
        this.site = site;
        this.data = data;
        this.origin = origin;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var selection = selection(request);
        var lead = new Paragraph(t("feeds.page.lead"));
        lead.addClassName("lead");
        var article = new Article(
                new H1(t("feeds.page.title")),
                lead,
                choice(request),
                calendar(selection),
                programs(),
                news(selection),
                frame(selection),
                open());
        article.addClassName("subscribe");
        add(article);
        return PageHead.listed(
                t("feeds.page.title"),
                t("feeds.page.lead"),
                "/subscribe",
                data.trail(request, t("feeds.page.title"), "/subscribe"));
    }

    /** What was chosen; everything where that is nothing we know. */
    private Selection selection(PageRequest request) {
        return Selection.of(request.locale(), name -> request.all(name).toArray(String[]::new), site)
                .orElseGet(() -> Selection.all(request.locale()));
    }

    private Component choice(PageRequest request) {
        var towns = site.towns().stream()
                .collect(Collectors.toMap(
                        Term::code, town -> town.label(locale()), (one, other) -> one, LinkedHashMap::new));
        var choice = form(
                "get",
                link("/subscribe"),
                select(request, "town", t("feeds.page.town"), towns),
                select(request, "setting", t("feeds.page.setting"), labels(EventSetting.values())),
                select(request, "kind", t("feeds.page.kind"), labels(EventKind.values())),
                choose());
        choice.addClassName("choice");
        return choice;
    }

    private Component choose() {
        var choose = submit(t("feeds.page.choose"));
        choose.addClassName("button");
        return choose;
    }

    private Component select(PageRequest request, String name, String label, Map<String, String> values) {
        var select = with(element("select"), "name", name);
        var any = with(element("option"), "value", "");
        any.setText(t("feeds.page.any"));
        select.add(any);
        values.forEach((code, text) -> {
            var option = with(element("option"), "value", code);
            option.setText(text);
            if (request.first(name).filter(code::equals).isPresent()) with(option, "selected", "");
            select.add(option);
        });
        return element("label", new Span(label), select);
    }

    private Map<String, String> labels(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .collect(Collectors.toMap(Named::code, this::label, (one, other) -> one, LinkedHashMap::new));
    }

    private Component calendar(Selection selection) {
        var address = selection.address("/events.ics");
        var open = new Anchor();
        open.setUnsafeHref(origin.replaceFirst("^https?", "webcal") + address); // what asks a phone to subscribe
        open.setText(t("feeds.page.calendar.open"));
        open.addClassNames("button", "main");
        open.setRouterIgnore(true);
        return section("calendar", new Paragraph(t("feeds.page.calendar.what")), copied(address), new Paragraph(open));
    }

    private Component programs() {
        var programs = new Section();
        PROGRAMS.forEach(program -> {
            var steps = new OrderedList();
            t("feeds.page." + program + ".steps").lines().forEach(step -> steps.add(new ListItem(step)));
            programs.add(details(t("feeds.page." + program), steps));
        });
        programs.addClassName("programs");
        return programs;
    }

    private Component news(Selection selection) {
        return section(
                "news",
                new Paragraph(t("feeds.page.news.what")),
                named(t("feeds.page.news.events"), selection.address("/events.atom")),
                named("RSS", selection.address("/events.rss")),
                named(t("feeds.page.news.articles"), link("/articles.atom")),
                named("RSS", link("/articles.rss")));
    }

    private Component frame(Selection selection) {
        var code = OembedController.html(
                origin + selection.address("/embed/events"), t("feeds.page.frame.title"), WIDTH, HEIGHT);
        return section(
                "frame",
                new Paragraph(t("feeds.page.frame.what")),
                code(code),
                new Paragraph(t("feeds.page.frame.oembed")));
    }

    private Component open() {
        return section(
                "open",
                new Paragraph(t("feeds.page.open-data.what")),
                copied(link("/open/events.json")),
                named(t("feeds.page.open-data.shape"), "/open/events.schema.json"),
                new Paragraph(t("feeds.page.open-data.how")),
                new Paragraph(new Anchor(link("/open"), t("feeds.page.open-data.market"))));
    }

    private Section section(String name, Component... content) {
        var section = with(new Section(new H2(t("feeds.page." + name))), "id", name);
        section.add(content);
        return section;
    }

    private Component named(String name, String address) {
        var label = new Span(name);
        label.addClassName("soft");
        var line = new Div(label, code(origin + address));
        line.addClassName("named-address");
        return line;
    }

    private Component copied(String address) {
        return code(origin + address);
    }

    /** One click marks all of it. */
    private static Component code(String text) {
        var code = element("code");
        code.setText(text);
        code.addClassName("address");
        return code;
    }
}
