package cn.zhongning.portal.reports;

import cn.zhongning.portal.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A report as files, for those who may read it on the desk. */
@Controller
class ReportFiles {
    private final Reports reports;
    private final ReportPaper paper;

    ReportFiles(Reports reports, ReportPaper paper) {
        this.reports = reports;
        this.paper = paper;
    }

    static String address(UUID event, String kind) {
        return "/desk-files/reports/" + event + "." + kind;
    }

    private interface Writer {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    @GetMapping("/desk-files/reports/{event:[0-9a-f-]{36}}.pdf")
    void pdf(@PathVariable UUID event, HttpServletResponse response) throws IOException {
        send(
                response,
                "application/pdf",
                "report.pdf",
                out -> paper.pdf(
                        reports.event(event), reports.of(event), reports.numbers(event), reports.towns(event), out));
    }

    @GetMapping("/desk-files/reports/{event:[0-9a-f-]{36}}.xlsx")
    void sheet(@PathVariable UUID event, Locale locale, HttpServletResponse response) throws IOException {
        send(
                response,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "report.xlsx",
                out -> paper.sheet(reports.event(event), reports.numbers(event), reports.towns(event), locale, out));
    }

    /** Written whole before the answer begins: a refusal is an answer of its own. */
    private static void send(HttpServletResponse response, String type, String name, Writer writer) throws IOException {
        var out = new ByteArrayOutputStream();
        try {
            writer.write(out);
        } catch (Refused foreign) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(out.size());
        out.writeTo(response.getOutputStream());
    }
}
