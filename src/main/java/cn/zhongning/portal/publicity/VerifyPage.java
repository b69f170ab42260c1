package cn.zhongning.portal.publicity;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.publicity.Chain.Verdict;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Checks the stored log before the reader's eyes, and says how to check it without us. */
@Route("publicity/verify")
@AnonymousAllowed
class VerifyPage extends PublicPage {
    private static final String SCRIPT = """
            python3 - <<'END'
            import hashlib
            last = '0' * 64
            for line in open('publication-log.txt', encoding='utf-8'):
                if line.startswith('#'): continue
                number, told, text = line.rstrip('\\n').split('\\t')
                last = hashlib.sha256((last + text).encode()).hexdigest()
                assert last == told, 'line ' + number
            print('intact', number, last)
            END""";

    private final transient PublicationLog log;
    private final transient JsonLd data;

    VerifyPage(PublicationLog log, JsonLd data) {
        this.log = log;
        this.data = data;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var lead = new Paragraph(t("publicity.verify.lead"));
        lead.addClassName("lead");
        var download = new Anchor("/publicity/log.txt", t("publicity.log.download"));
        download.setRouterIgnore(true);
        var article = new Article(
                new H1(t("publicity.verify")),
                lead,
                verdict(log.check()),
                new H2(t("publicity.verify.how")),
                new Paragraph(t("publicity.verify.rule")),
                new H2(t("publicity.verify.yourself")),
                new Paragraph(t("publicity.verify.yourself.what")),
                code("./portal verify-log publication-log.txt"),
                new Paragraph(new Span(t("publicity.verify.script") + " "), download),
                code(SCRIPT),
                new H2(t("publicity.verify.limits")),
                new Paragraph(t("publicity.verify.limits.what")));
        article.addClassNames("prose", "verify");
        add(article);
        return PageHead.listed(
                t("publicity.verify"),
                t("publicity.verify.lead"),
                "/publicity/verify",
                data.trail(request, t("publicity.verify"), "/publicity/verify"));
    }

    private Component verdict(Verdict verdict) {
        var broken = verdict.broken();
        var hash = new Paragraph(verdict.head().hash());
        hash.addClassName("hash");
        var said = new Paragraph(
                broken == null
                        ? t("publicity.verify.intact", verdict.head().number())
                        : t("publicity.verify.broken", broken.number(), label(broken.fault())));
        var note = new Div(said, hash);
        note.addClassNames("note", broken == null ? "good" : "bad");
        return note;
    }

    private static Component code(String text) {
        var code = element("code");
        code.setText(text);
        return with(element("pre", code), "tabindex", "0");
    }
}
