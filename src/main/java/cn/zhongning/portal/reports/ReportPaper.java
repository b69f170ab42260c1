package cn.zhongning.portal.reports;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.papers.PaperPrinter;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;

/** A report to file or to send on: one A4 page as PDF, its numbers as a spreadsheet. */
@Component
class ReportPaper {
    private static final Locale LOCALE = Texts.CHINESE;
    /** More would not fit on the page beside numbers and words. */
    private static final int PHOTOS = 2;

    private final PaperPrinter printer;
    private final EventService events;
    private final Pictures pictures;
    private final TownWords words;
    private final RatingWords ratings;
    private final Texts texts;
    private final Site site;
    private final Clock clock;

    ReportPaper(
            PaperPrinter printer,
            EventService events,
            Pictures pictures,
            TownWords words,
            RatingWords ratings,
            Texts texts,
            Site site,
            Clock clock) {
        this.printer = printer;
        this.events = events;
        this.pictures = pictures;
        this.words = words;
        this.ratings = ratings;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    /** A line of facts. */
    public record Fact(String label, String value) {}

    /** A photo within the page, and what it shows. */
    public record Photo(String data, String caption) {}

    void pdf(Event event, EventReport report, Numbers.Table numbers, List<Numbers.From> towns, OutputStream out)
            throws IOException {
        var columns = NumbersColumn.shown(numbers);
        var facts = new HashMap<String, Object>();
        facts.put("title", event.title());
        facts.put("facts", facts(event, report, numbers, towns));
        facts.put(
                "columns",
                columns.stream().map(column -> texts.label(LOCALE, column)).toList());
        facts.put("rows", rows(numbers, columns));
        facts.put(
                "words",
                report.form()
                        .text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
        facts.put("photos", photos(report));
        facts.put(
                "note",
                texts.get(LOCALE, "reports.paper.note", site.name().zh(), Moments.say(clock.instant(), LOCALE)));
        facts.put("unfinished", report.stage() == ReportStage.PUBLISHED ? "" : texts.label(LOCALE, report.stage()));
        printer.print("event-report", facts, out);
    }

    private List<Fact> facts(Event event, EventReport report, Numbers.Table numbers, List<Numbers.From> towns) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("organiser", events.organiser(event)));
        facts.add(fact("when", EventTimes.span(event.startsAt(), event.endsAt(), LOCALE)));
        facts.add(fact("where", where(event)));
        facts.add(fact("kind", texts.label(LOCALE, event.kind())));
        facts.add(fact(
                "settings",
                event.settings().stream().map(each -> texts.label(LOCALE, each)).collect(Collectors.joining("、"))));
        var present = new Attendees(numbers, report.form());
        if (present.known()) facts.add(fact("present", present.said(texts, LOCALE)));
        if (!towns.isEmpty()) facts.add(fact("from", words.said(towns, LOCALE)));
        ratings.said(numbers, LOCALE).ifPresent(said -> facts.add(fact("ratings", said)));
        return facts;
    }

    private Fact fact(String name, String value) {
        return new Fact(texts.get(LOCALE, "reports.paper." + name), value);
    }

    private String where(Event event) {
        var town = event.town();
        return town == null ? event.venue() : site.town(town, LOCALE) + " · " + event.venue();
    }

    private List<List<String>> rows(Numbers.Table numbers, List<NumbersColumn> columns) {
        var rows = new ArrayList<List<String>>();
        for (var line : numbers.lines()) {
            var session = line.session();
            rows.add(row(
                    EventTimes.span(session.startsAt(), session.endsAt(), LOCALE),
                    columns.stream().map(column -> column.of(line)).toList()));
        }
        if (numbers.lines().size() > 1)
            rows.add(row(
                    texts.get(LOCALE, "reports.all"),
                    columns.stream()
                            .map(column -> Integer.toString(numbers.sum(column::number)))
                            .toList()));
        return rows;
    }

    private static List<String> row(String first, List<String> cells) {
        var row = new ArrayList<String>();
        row.add(first);
        row.addAll(cells);
        return row;
    }

    private List<Photo> photos(EventReport report) {
        return pictures.inOrder(report.form().photos()).stream()
                .limit(PHOTOS)
                .flatMap(picture -> pictures.content(picture.id()).stream()
                        .map(bytes -> new Photo(
                                "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes), picture.alt())))
                .toList();
    }

    void sheet(Event event, Numbers.Table numbers, List<Numbers.From> towns, Locale locale, OutputStream out)
            throws IOException {
        try (var book = new Workbook(out, "portal", "1.0")) {
            var sheet = book.newWorksheet(texts.get(locale, "reports.numbers"));
            sheet.value(0, 0, event.title());
            var columns = NumbersColumn.values();
            sheet.value(1, 0, texts.get(locale, "reports.session"));
            for (int i = 0; i < columns.length; i++) sheet.value(1, i + 1, texts.label(locale, columns[i]));
            int row = 2;
            for (var line : numbers.lines()) {
                var session = line.session();
                sheet.value(row, 0, EventTimes.span(session.startsAt(), session.endsAt(), locale));
                for (int i = 0; i < columns.length; i++) {
                    if (columns[i].known(line)) sheet.value(row, i + 1, columns[i].number(line));
                    else sheet.value(row, i + 1, columns[i].of(line));
                }
                row++;
            }
            for (var from : towns) {
                sheet.value(++row, 0, words.town(from, locale));
                sheet.value(row, NumbersColumn.REGISTERED.ordinal() + 1, from.persons());
            }
            sheet.width(0, 40);
        }
    }
}
