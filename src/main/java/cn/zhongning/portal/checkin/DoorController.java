package cn.zhongning.portal.checkin;

import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.registration.WalkIn;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page at the door, which is the same for everybody and holds nothing of anybody's, and what it asks for. A link's
 * secret stands after the # of the page's address and travels in a header: no log and no next page ever has it.
 */
@RestController
class DoorController {
    private static final String SECRET = "X-Door-Link";
    private static final int AT_ONCE = 100;
    private static final Map<String, HttpStatus> CLOSED = Map.of(
            "accounts.error.sign-in", HttpStatus.UNAUTHORIZED,
            "checkin.error.gone", HttpStatus.NOT_FOUND,
            "events.error.gone", HttpStatus.NOT_FOUND,
            "checkin.error.reader", HttpStatus.FORBIDDEN,
            "checkin.error.called-off", HttpStatus.FORBIDDEN,
            "checkin.error.not-open", HttpStatus.FORBIDDEN);

    private final Doorkeepers keepers;
    private final DoorLists lists;
    private final Entrance entrance;
    private final WalkIns walkIns;
    private final PublicPages pages;
    private final Texts texts;
    private final Clock clock;

    DoorController(
            Doorkeepers keepers,
            DoorLists lists,
            Entrance entrance,
            WalkIns walkIns,
            PublicPages pages,
            Texts texts,
            Clock clock) {
        this.keepers = keepers;
        this.lists = lists;
        this.entrance = entrance;
        this.walkIns = walkIns;
        this.pages = pages;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/door")
    void page(@RequestParam(defaultValue = "zh") String lang, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.alone(DoorPage.class, Texts.chinese(language(lang)) ? "/door" : "/en/door")
                .send(request, response);
    }

    /** May answer for the page only, and nothing else. */
    @GetMapping("/door/worker.js")
    ResponseEntity<ClassPathResource> worker() {
        return ResponseEntity.ok()
                .header("Service-Worker-Allowed", "/door")
                .header("Content-Type", "text/javascript;charset=UTF-8")
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("META-INF/resources/site/door-worker.js"));
    }

    @GetMapping("/door/link")
    Map<String, UUID> link(@RequestHeader(SECRET) String secret) {
        return Map.of("session", keepers.session(secret));
    }

    @GetMapping("/door/{session:[0-9a-f-]{36}}/sheet")
    DoorSheet sheet(
            @PathVariable UUID session,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestParam UUID device,
            @RequestParam(defaultValue = "zh") String lang) {
        return lists.sheet(session, secret, device, language(lang));
    }

    @GetMapping("/door/{session:[0-9a-f-]{36}}/state")
    DoorState state(
            @PathVariable UUID session,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestParam UUID device,
            @RequestParam(required = false) @Nullable String known) {
        return lists.state(session, secret, device, known);
    }

    /** @param sent when, by the device's own clock, which need not be right */
    record Upload(UUID device, Instant sent, List<Noted> scans) {}

    record Noted(
            UUID id,
            Scan.Kind kind,
            @Nullable UUID ticket,
            @Nullable Long number,
            @Nullable String proof,
            int persons,
            boolean offline,
            boolean admitted,
            Instant at) {
        Scan scan(UUID device, Duration slow) {
            return new Scan(id, device, kind, ticket, number, proof, persons, offline, admitted, at.plus(slow));
        }
    }

    @PostMapping("/door/{session:[0-9a-f-]{36}}/scans")
    List<Answer> scans(
            @PathVariable UUID session,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestParam(defaultValue = "zh") String lang,
            @RequestBody Upload upload) {
        if (upload.scans().size() > AT_ONCE) throw new Refused("checkin.error.many", AT_ONCE);
        var slow = Duration.between(upload.sent(), clock.instant());
        return upload.scans().stream()
                .map(noted -> entrance.receive(session, secret, noted.scan(upload.device(), slow), language(lang)))
                .toList();
    }

    record Entered(UUID device, UUID id, WalkIn who) {}

    @PostMapping("/door/{session:[0-9a-f-]{36}}/guests")
    Answer enter(
            @PathVariable UUID session,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestParam(defaultValue = "zh") String lang,
            @RequestBody Entered entered) {
        return walkIns.enter(session, secret, entered.device(), entered.id(), entered.who(), language(lang));
    }

    record Trouble(String text, Map<String, String> fields) {}

    @ExceptionHandler
    ResponseEntity<Trouble> refused(Refused refused, HttpServletRequest request) {
        var status = CLOSED.getOrDefault(refused.key(), HttpStatus.CONFLICT);
        return trouble(status, texts.get(language(request), refused), Map.of());
    }

    @ExceptionHandler
    ResponseEntity<Trouble> mistaken(Mistakes mistakes, HttpServletRequest request) {
        var fields = mistakes.byField().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> texts.get(language(request), each.getValue())));
        return trouble(HttpStatus.UNPROCESSABLE_CONTENT, "", fields);
    }

    private static ResponseEntity<Trouble> trouble(HttpStatus status, String text, Map<String, String> fields) {
        return ResponseEntity.status(status).body(new Trouble(text, fields));
    }

    private static Locale language(HttpServletRequest request) {
        var lang = request.getParameter("lang");
        return language(lang == null ? "" : lang);
    }

    private static Locale language(String lang) {
        return lang.startsWith("en") ? Texts.ENGLISH : Texts.CHINESE;
    }
}
