package cn.zhongning.portal.publicity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The publication log as a text to be kept and checked elsewhere. */
@Controller
class LogController {
    private final PublicationLog log;

    LogController(PublicationLog log) {
        this.log = log;
    }

    @GetMapping("/publicity/log.txt")
    void text(HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Content-Disposition", "inline; filename=\"publication-log.txt\"");
        log.write(response.getWriter());
    }
}
