package cn.zhongning.portal.publicity;

import static cn.zhongning.portal.pages.Html.details;
import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.time;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PageSteps;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.publicity.Chain.Head;
import cn.zhongning.portal.publicity.PublicationLog.Entry;
import cn.zhongning.portal.shared.Moments;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Every step of every publicity with its place in the chain, latest first. */
@Route("publicity/log")
@AnonymousAllowed
class LogPage extends PublicPage {
    private static final int PAGE = 50;
    private static final int LAST = 10_000;

    private final transient PublicationLog log;
    private final transient JsonLd data;

    LogPage(PublicationLog log, JsonLd data) {
        this.log = log;
        this.data = data;
    }

    @Override
    protected PageHead show(PageRequest request) {
        int page = request.number("page", 1, LAST);
        var found = log.latest((page - 1) * PAGE, PAGE + 1);
        var lead = new Paragraph(t("publicity.log.lead"));
        lead.addClassName("lead");
        var rows = new UnorderedList(found.stream().limit(PAGE).map(this::row).toArray(ListItem[]::new));
        rows.addClassNames("plain", "chain");
        var section = new Section(new H1(t("publicity.log")), lead, head(log.head()), rows);
        section.addClassName("publicities");
        section.add(PageSteps.of("/publicity/log", page, found.size() > PAGE, texts(), locale()));
        add(section);
        return PageHead.listed(
                t("publicity.log"),
                t("publicity.log.lead"),
                "/publicity/log",
                data.trail(request, t("publicity.log"), "/publicity/log"));
    }

    private Component head(Head head) {
        var hash = new Paragraph(head.hash());
        hash.addClassName("hash");
        var ways = new Div(button("/publicity/verify", "publicity.verify"), download());
        ways.addClassName("hints");
        var card = new Section(new Paragraph(t("publicity.log.head", head.number())), hash, ways);
        card.addClassNames("card", "head");
        return card;
    }

    private Anchor download() {
        var download = new Anchor("/publicity/log.txt", t("publicity.log.download"));
        download.setRouterIgnore(true);
        download.addClassName("button");
        return with(download, "download", "publication-log.txt");
    }

    private Anchor button(String address, String text) {
        var button = new Anchor(link(address), t(text));
        button.addClassNames("button", "main");
        return button;
    }

    private ListItem row(Entry entry) {
        var number = new Span(Long.toString(entry.line().number()));
        number.addClassName("number");
        var hash = new Div(new Span(entry.line().hash()));
        hash.addClassName("hash");
        var text = element("code");
        text.setText(entry.line().text());
        var what = new H3(new Anchor(link("/publicity/" + entry.publicity()), said(entry)));
        var when = time(entry.at().toString(), Moments.say(entry.at(), locale()));
        when.addClassNames("soft", "small");
        return new ListItem(number, new Div(what, when, hash, details(t("publicity.log.text"), text)));
    }

    private String stopped(Entry entry, String who) {
        return entry.has("reason")
                ? t("publicity.step.STOPPED", who, entry.fact("reason"))
                : t("publicity.step.STOPPED.plain", who);
    }

    /** Whoever acted for somebody else is named before what was done. */
    private String by(Entry entry) {
        return entry.has("agency") ? t("publicity.step.by", entry.fact("agency"), entry.fact("owner")) : "";
    }

    private String said(Entry entry) {
        return switch (entry.step()) {
            case ANNOUNCED ->
                by(entry) + t("publicity.step.ANNOUNCED", entry.fact("title"), entry.fact("first"), entry.fact("last"));
            case OBJECTED -> t("publicity.step.OBJECTED", Objection.receipt(entry.fact("objection")));
            case DECIDED ->
                t(
                        "publicity.step.DECIDED",
                        Objection.receipt(entry.fact("objection")),
                        label(Outcome.valueOf(entry.fact("outcome"))));
            case STOPPED -> by(entry) + stopped(entry, label(Stopper.valueOf(entry.fact("by"))));
            case ENDED -> t("publicity.step.ENDED", entry.fact("days"));
        };
    }
}
