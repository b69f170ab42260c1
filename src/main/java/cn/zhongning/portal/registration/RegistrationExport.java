package cn.zhongning.portal.registration;

import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.registration.Arrivals.Arrival;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list for the door, as a spreadsheet. */
@Controller
class RegistrationExport {
    private static final List<String> COLUMNS = List.of(
            "number",
            "session",
            "seating",
            "stage",
            "name",
            "phone",
            "persons",
            "children",
            "ages",
            "guardian",
            "school",
            "town",
            "came",
            "came-at");

    private final RegistrationDesk desk;
    private final Texts texts;
    private final Site site;

    RegistrationExport(RegistrationDesk desk, Texts texts, Site site) {
        this.desk = desk;
        this.texts = texts;
        this.site = site;
    }

    static String address(UUID event) {
        return "/desk-files/registrations/" + event + ".xlsx";
    }

    @GetMapping("/desk-files/registrations/{event:[0-9a-f-]{36}}.xlsx")
    void workbook(@PathVariable UUID event, Locale locale, HttpServletResponse response) throws IOException {
        List<Registration> all;
        Map<UUID, EventSession> sessions;
        try {
            sessions = desk.sessions(event).stream().collect(Collectors.toMap(EventSession::id, Function.identity()));
            all = desk.export(event);
        } catch (Refused foreign) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"registrations.xlsx\"");
        response.setHeader("Cache-Control", "private, no-store");
        try (var book = new Workbook(response.getOutputStream(), "portal", "1.0")) {
            var sheet = book.newWorksheet(texts.get(locale, "registration.desk"));
            for (int i = 0; i < COLUMNS.size(); i++)
                sheet.value(0, i, texts.get(locale, "registration.column." + COLUMNS.get(i)));
            var came = desk.came(all);
            for (int row = 0; row < all.size(); row++) {
                var session = Objects.requireNonNull(sessions.get(all.get(row).sessionId()));
                var cells = cells(all.get(row), session, came.get(all.get(row).id()), locale);
                for (int i = 0; i < cells.size(); i++) sheet.value(row + 1, i, cells.get(i));
            }
        }
    }

    private List<String> cells(Registration each, EventSession session, @Nullable Arrival came, Locale locale) {
        return List.of(
                each.ticket(),
                EventTimes.span(session.startsAt(), session.endsAt(), locale),
                texts.label(locale, each.seating()),
                texts.label(locale, desk.stage(each)),
                Objects.requireNonNullElse(each.name(), ""),
                Objects.requireNonNullElse(each.phone(), ""),
                Integer.toString(each.persons()),
                Integer.toString(each.children()),
                Objects.requireNonNullElse(each.ages(), ""),
                Objects.requireNonNullElse(each.guardian(), ""),
                Objects.requireNonNullElse(each.school(), ""),
                each.town() == null ? "" : HomeTown.label(each.town(), site, texts, locale),
                came == null ? "" : Integer.toString(came.persons()),
                came == null ? "" : Moments.say(came.at(), locale));
    }
}
