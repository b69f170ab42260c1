package cn.zhongning.portal.opendata;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Clocks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;

/** What of the market anybody may take away as data, how, and under which licence. */
@Route("open")
@AnonymousAllowed
class OpenDataPage extends PublicPage {
    private final transient JsonLd data;
    private final transient OpenWords words;
    private final transient Clock clock;
    private final String origin;

    OpenDataPage(JsonLd data, OpenWords words, Clock clock, @Value("${portal.origin}") String origin) {
        this.data = data;
        this.words = words;
        this.clock = clock;
        this.origin = origin;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var lead = new Paragraph(t("opendata.page.lead", words.publisher(locale())));
        lead.addClassName("lead");
        var article =
                new Article(new H1(t("opendata.page.title")), lead, licence(), pages(), whole(), harvest(), news());
        article.addClassName("subscribe");
        add(article);
        var title = t("opendata.page.title");
        var about = t("opendata.page.about");
        return PageHead.listed(
                title, about, "/open", data.trail(request, title, "/open"), dataset(request, title, about));
    }

    private Component licence() {
        var link = new Anchor(words.licence().url(), words.licence().name());
        return new Paragraph(new Span(t("opendata.page.licence")), link);
    }

    private Component pages() {
        return section(
                "pages",
                named("results", link("/open/results.json")),
                named("demands", link("/open/demands.json")),
                named("events", link("/open/events.json")),
                named("example", link("/open/demands.json?industry=goji&town=ningan&limit=100")),
                named("since", link("/open/results.json?since=" + lastMonth() + "T00:00:00Z")),
                named("shape.results", "/open/results.schema.json"),
                named("shape.demands", "/open/demands.schema.json"),
                new Paragraph(t("opendata.page.pages.how")));
    }

    private Component whole() {
        return section("whole", named("linked", link("/open/market.jsonld")));
    }

    private Component harvest() {
        return section(
                "harvest",
                named("identify", "/oai?verb=Identify"),
                named("records", "/oai?verb=ListRecords&metadataPrefix=oai_dc&set=result:goji"),
                named("from", "/oai?verb=ListIdentifiers&metadataPrefix=oai_dc&from=" + lastMonth()));
    }

    private Component news() {
        return section(
                "news",
                named("results", link("/results.atom?industry=goji")),
                named("demands", link("/demands.atom?town=ningan")),
                new Paragraph(new Anchor(link("/subscribe"), t("opendata.page.news.events"))));
    }

    private LocalDate lastMonth() {
        return LocalDate.ofInstant(clock.instant(), Clocks.CHINA).minusMonths(1).withDayOfMonth(1);
    }

    private Section section(String name, Component... content) {
        var section = with(
                new Section(new H2(t("opendata.page." + name)), new Paragraph(t("opendata.page." + name + ".what"))),
                "id",
                name);
        section.add(content);
        return section;
    }

    private Component named(String name, String address) {
        var label = new Span(t("opendata.page.named." + name));
        label.addClassName("soft");
        var code = element("code");
        code.setText(origin + address);
        code.addClassName("address");
        var line = new Div(label, code);
        line.addClassName("named-address");
        return line;
    }

    private Map<String, Object> dataset(PageRequest request, String title, String about) {
        return data.object(
                "Dataset",
                Map.of(
                        "name",
                        title,
                        "description",
                        about,
                        "url",
                        data.absolute(request, "/open"),
                        "license",
                        words.licence().url(),
                        "isAccessibleForFree",
                        true,
                        "creator",
                        data.centre(request.locale())));
    }
}
