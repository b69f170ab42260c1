package cn.zhongning.portal.api;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says what went wrong, wherever on the way through it did. */
@Component
class Problems {
    /** Seconds until what was away is tried again. */
    static final String SOON = "5";

    private final Texts texts;
    private final JsonMapper json;
    private final String origin;

    Problems(Texts texts, JsonMapper json, @Value("${portal.origin}") String origin) {
        this.texts = texts;
        this.json = json;
        this.origin = origin;
    }

    Problem of(Fault fault, Locale locale) {
        return of(fault, texts.get(locale, "api.problem." + fault.word() + ".what"), null, locale);
    }

    Problem of(Fault fault, String detail, @Nullable List<Problem.Wrong> errors, Locale locale) {
        return new Problem(
                origin + "/api#" + fault.word(),
                texts.get(locale, "api.problem." + fault.word()),
                fault.status(),
                detail,
                errors);
    }

    Problem of(Refused refused, Locale locale) {
        return of(Fault.of(refused), texts.get(locale, refused), null, locale);
    }

    Problem of(Fault fault, Map<String, Refused> byField, Locale locale) {
        var errors = byField.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(wrong -> new Problem.Wrong(wrong.getKey(), texts.get(locale, wrong.getValue())))
                .toList();
        return of(fault, texts.get(locale, "api.problem.fields", errors.size()), errors, locale);
    }

    static ResponseEntity<Problem> answer(Problem problem) {
        var answer = ResponseEntity.status(problem.status());
        if (problem.status() == Fault.AWAY.status()) answer.header(HttpHeaders.RETRY_AFTER, SOON);
        return answer.header(HttpHeaders.CONTENT_TYPE, Problem.TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(problem);
    }

    /** From a filter, where nothing has been written yet. */
    void send(HttpServletRequest request, HttpServletResponse response, Fault fault) throws IOException {
        var body = json.writeValueAsString(of(fault, request.getLocale()));
        response.setStatus(fault.status());
        response.setContentType(Problem.TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
