package cn.zhongning.portal.api;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;

/** How other systems read and write here: a walk to try out, and every address, made from the description itself. */
@Route("api")
@AnonymousAllowed
class ApiPage extends PublicPage {
    private static final List<String> RULES = List.of("version", "key", "cursor", "language", "codes", "limits");

    private final transient Described described;
    private final transient JsonLd data;
    private final String origin;

    ApiPage(Described described, JsonLd data, @Value("${portal.origin}") String origin) {
        this.described = described;
        this.data = data;
        this.origin = origin;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var api = described.in(locale());
        var lead = new Paragraph(t("api.lead"));
        lead.addClassName("lead");
        var article =
                new Article(new H1(t("api.page.title")), lead, reading(), tokens(), writing(), rules(), problems());
        new ApiTables(texts(), locale()).of(api).forEach(article::add);
        article.addClassNames("subscribe", "manual");
        add(article);
        return PageHead.listed(
                t("api.page.title"), t("api.lead"), "/api", data.trail(request, t("api.page.title"), "/api"));
    }

    private Component reading() {
        var description = new Paragraph(t("api.page.description") + " ");
        var link = new Anchor(Description.ADDRESS, Description.ADDRESS);
        link.setRouterIgnore(true);
        description.add(link);
        return section(
                "reading",
                new Paragraph(t("api.page.reading.what")),
                code("curl '" + origin + "/api/v1/results?q=goji&limit=5'"),
                new Paragraph(t("api.page.reading.english")),
                code("curl -H 'Accept-Language: en' '" + origin + "/api/v1/events?when=coming'"),
                description);
    }

    private Component tokens() {
        var make = new Anchor("/desk/tokens", t("api.page.token.make"));
        make.addClassName("button");
        return section(
                "token", new Paragraph(t("api.page.token.what")), code("export TOKEN=kjpt_…"), new Paragraph(make));
    }

    private Component writing() {
        var own = origin + "/api/v1/own/demands";
        var bearer = " \\\n  -H \"Authorization: Bearer $TOKEN\"";
        var tag = " \\\n  -H 'If-Match: \"%d\"'";
        var json = " \\\n  -H 'Content-Type: application/json'";
        return section(
                "writing",
                new Paragraph(t("api.page.writing.create")),
                code("curl -i -X POST " + own + bearer + json
                        + " \\\n  -H \"Idempotency-Key: $(uuidgen)\" \\\n  -d '{\"title\": \"" + t("api.page.example")
                        + "\"}'"),
                new Paragraph(t("api.page.writing.update")),
                code("curl -i -X PUT " + own + "/$ID" + bearer + json + tag.formatted(1) + " \\\n  -d @demand.json"),
                new Paragraph(t("api.page.writing.file")),
                code("curl -i " + own + "/$ID/files" + bearer + tag.formatted(2) + " \\\n  -F file=@report.pdf"),
                new Paragraph(t("api.page.writing.submit")),
                code("curl -i -X POST " + own + "/$ID/submission" + bearer + tag.formatted(3)),
                new Paragraph(t("api.page.writing.status")),
                code("curl " + own + "/$ID" + bearer),
                new Paragraph(t("api.page.writing.withdraw")),
                code("curl -i -X POST " + own + "/$ID/withdrawal" + bearer + tag.formatted(4)));
    }

    private Component rules() {
        var list = element("dl");
        RULES.forEach(rule ->
                list.add(text("dt", t("api.page.rule." + rule)), text("dd", t("api.page.rule." + rule + ".what"))));
        return section("rules", list);
    }

    /** Each with the mark to which its type leads. */
    private Component problems() {
        var list = element("dl");
        Arrays.stream(Fault.values())
                .flatMap(fault -> Stream.of(
                        with(text("dt", fault.status() + " " + t("api.problem." + fault.word())), "id", fault.word()),
                        text("dd", t("api.problem." + fault.word() + ".what"))))
                .forEach(list::add);
        return section("problems", new Paragraph(t("api.page.problems.what")), list);
    }

    private Section section(String name, Component... content) {
        var section = with(new Section(new H2(t("api.page." + name))), "id", "api-" + name);
        section.add(content);
        return section;
    }

    private static Component text(String tag, String words) {
        var element = element(tag);
        element.setText(words);
        return element;
    }

    private static Component code(String text) {
        var code = text("code", text);
        code.addClassName("address");
        var block = element("pre", code);
        return with(block, "tabindex", "0");
    }
}
