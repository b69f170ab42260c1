package cn.zhongning.portal.shell.errors;

import cn.zhongning.portal.shared.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What Tomcat refuses before the portal sees it, such as a broken escape in an address: a plain page of ours. */
final class BadRequestValve extends ErrorReportValve {
    private static final String PAGE = """
            <!doctype html><html lang="%s"><head><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>\
            <link rel="stylesheet" href="/site/tokens.css"><link rel="stylesheet" href="/site/site.css"></head>\
            <body><main class="page"><div class="nothing"><h1>%s</h1><p>%s</p>\
            <a class="button main" href="%s">%s</a></div></main></body></html>""";

    private final Texts texts;

    BadRequestValve(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        var address = request.getRequestURI();
        boolean english = address != null && ErrorPages.english(address);
        var locale = english ? Texts.ENGLISH : Texts.CHINESE;
        var key = status < 500 ? "shell.bad-input" : "shell.failure";
        var title = texts.get(locale, key + ".title");
        var html = PAGE.formatted(
                locale.toLanguageTag(),
                title,
                title,
                texts.get(locale, key + ".what"),
                english ? "/en" : "/",
                texts.get(locale, "shell.to-home"));
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException gone) {
            containerLog().debug(gone);
        }
    }

    private org.apache.juli.logging.Log containerLog() {
        return getContainer().getLogger();
    }
}
