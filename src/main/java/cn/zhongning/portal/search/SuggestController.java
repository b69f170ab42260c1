package cn.zhongning.portal.search;

import cn.zhongning.portal.search.Suggestions.Suggestion;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions for the script of the search box; without it nothing is missing but these. */
@RestController
class SuggestController {
    private static final int LONGEST = 60;
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Suggestions suggestions;

    SuggestController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GetMapping("/search/suggest")
    ResponseEntity<List<Suggestion>> suggest(HttpServletRequest request) {
        var locale = "en".equals(request.getParameter("lang")) ? Texts.ENGLISH : Texts.CHINESE;
        var typed = Objects.requireNonNullElse(request.getParameter("q"), "");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(typed.length() > LONGEST ? List.of() : addressed(suggestions.to(typed, locale), locale));
    }

    private static List<Suggestion> addressed(List<Suggestion> found, Locale locale) {
        if (Texts.chinese(locale)) return found;
        return found.stream()
                .map(one -> new Suggestion(one.text(), one.label(), "/en" + one.address()))
                .toList();
    }
}
