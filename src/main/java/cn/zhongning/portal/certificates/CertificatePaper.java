package cn.zhongning.portal.certificates;

import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.papers.PaperPrinter;
import cn.zhongning.portal.papers.QrCode;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The certificate as a page to print; always in Chinese. */
@Controller
class CertificatePaper {
    private final Certificates certificates;
    private final PaperPrinter printer;
    private final EventService events;
    private final PublicPages pages;
    private final Texts texts;
    private final Site site;
    private final String origin;

    CertificatePaper(
            Certificates certificates,
            PaperPrinter printer,
            EventService events,
            PublicPages pages,
            Texts texts,
            Site site,
            @Value("${portal.origin}") String origin) {
        this.certificates = certificates;
        this.printer = printer;
        this.events = events;
        this.pages = pages;
        this.texts = texts;
        this.site = site;
        this.origin = origin;
    }

    @GetMapping("/ticket/{token}/certificate.pdf")
    void download(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var earned = certificates.read(token);
        if (earned.isEmpty()) {
            pages.notFound(request.getServletPath()).send(request, response);
            return;
        }
        var out = new ByteArrayOutputStream();
        print(earned.get(), out);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"certificate.pdf\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(out.size());
        out.writeTo(response.getOutputStream());
    }

    void print(Certificate certificate, OutputStream out) throws IOException {
        var ticket = certificate.ticket();
        var session = ticket.session();
        var facts = new HashMap<String, String>();
        facts.put("holder", Objects.requireNonNullElse(ticket.holder(), ""));
        facts.put(
                "words",
                texts.get(
                        Texts.CHINESE,
                        "certificates.words",
                        EventTimes.span(session.startsAt(), session.endsAt(), Texts.CHINESE),
                        ticket.event().title(),
                        certificate.hours()));
        facts.put("organiser", events.organiser(ticket.event()));
        facts.put("site", site.name().zh());
        facts.put("number", texts.get(Texts.CHINESE, "certificates.number", certificate.number(), certificate.code()));
        facts.put("code", QrCode.data(origin + certificate.address()));
        printer.print("certificate", facts, out);
    }
}
