package cn.zhongning.portal.feeds;

import cn.zhongning.portal.campaigns.Campaigns;
import cn.zhongning.portal.events.Programme;
import cn.zhongning.portal.events.Programme.Choice;
import cn.zhongning.portal.events.Programme.Item;
import cn.zhongning.portal.pages.CalendarFile;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Calendars to subscribe to: the whole one, a part of it, one event's. */
@Controller
class CalendarController {
    private static final int MOST = 2_000;

    /** What is over or was called off stays for a while, so that nobody's calendar forgets it unseen. */
    private static final Duration KEPT = Duration.ofDays(31);

    private final Programme programme;
    private final Campaigns campaigns;
    private final EventCalendar calendar;
    private final FeedAnswers answers;
    private final Texts texts;
    private final Site site;
    private final Clock clock;

    CalendarController(
            Programme programme,
            Campaigns campaigns,
            EventCalendar calendar,
            FeedAnswers answers,
            Texts texts,
            Site site,
            Clock clock) {
        this.programme = programme;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.answers = answers;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping({"/events.ics", "/en/events.ics"})
    void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.send(
                request,
                response,
                CalendarFile.TYPE,
                () -> Selection.of(request, site)
                        .map(selection -> calendar.write(
                                selection.name(texts, site), lately(selection.choice()), selection.locale())));
    }

    @GetMapping({"/events/{id}/event.ics", "/en/events/{id}/event.ics"})
    void event(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var locale = Selection.language(request);
        answers.send(
                request,
                response,
                CalendarFile.TYPE,
                () -> Selection.id(id)
                        .flatMap(event -> programme.notOverAt(Instant.EPOCH, Choice.of(event), 1).stream()
                                .findFirst())
                        .map(item -> calendar.write(item.event().title(), List.of(item), locale)));
    }

    @GetMapping({"/campaigns/{id}/events.ics", "/en/campaigns/{id}/events.ics"})
    void campaign(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var locale = Selection.language(request);
        answers.send(
                request,
                response,
                CalendarFile.TYPE,
                () -> Selection.id(id)
                        .flatMap(campaigns::published)
                        .map(campaign -> calendar.write(
                                campaigns.title(campaign, locale), whole(Choice.under(campaign.id())), locale)));
    }

    private List<Item> whole(Choice choice) {
        return programme.notOverAt(Instant.EPOCH, choice, MOST);
    }

    private List<Item> lately(Choice choice) {
        return programme.notOverAt(clock.instant().minus(KEPT), choice, MOST);
    }
}
