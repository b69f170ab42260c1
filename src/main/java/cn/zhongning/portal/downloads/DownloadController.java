package cn.zhongning.portal.downloads;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives finished files out; whatever is not whole, or somebody else's, is not there. */
@Controller
class DownloadController {
    private final Downloads downloads;
    private final ExportJobs jobs;
    private final ExportOffers offers;
    private final Texts texts;

    DownloadController(Downloads downloads, ExportJobs jobs, ExportOffers offers, Texts texts) {
        this.downloads = downloads;
        this.jobs = jobs;
        this.offers = offers;
        this.texts = texts;
    }

    @GetMapping("/desk-files/exports/{id:[0-9a-f-]{36}}.{ending:xlsx|csv}")
    void file(
            @PathVariable UUID id,
            @PathVariable String ending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var found = downloads.open(id);
        if (found.isEmpty() || !found.get().address().endsWith("." + ending)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var job = found.get();
        if (job.size() != null) response.setContentLengthLong(job.size());
        response.setContentType(job.format().media());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(job));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!request.getMethod().equals("HEAD")) jobs.write(job, response.getOutputStream());
    }

    private String disposition(ExportJob job) {
        var title = texts.get(
                job.asked().locale(), offers.find(job.list()).orElseThrow().title());
        var day = LocalDate.ofInstant(job.createdAt(), Clocks.CHINA);
        return ContentDisposition.attachment()
                .filename(title + " " + day + job.format().ending(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
