package cn.zhongning.portal.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventStage;
import cn.zhongning.portal.registration.Halls;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class ReportsTest {
    private static final String WORDS = "孩子们用柠檬点亮了灯，农技员答了二十多个问题。\n最受欢迎的是显微镜。";

    @Autowired
    Yesterday yesterday;

    @Autowired
    Halls halls;

    @Autowired
    Reports reports;

    @Autowired
    ReportPaper paper;

    @Autowired
    TownWords words;

    @Autowired
    RatingWords ratings;

    @Autowired
    EventService events;

    @LocalServerPort
    int port;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void publicReadsAReportOnceTheCentreHas() throws Exception {
        var event = yesterday.event(2, 3);
        yesterday.came(event, 3, 2);
        yesterday.asOrganiser(event);
        var saved = reports.save(event.id(), 0, words());
        var handed = reports.handIn(event.id(), saved.version());
        refused("reports.error.closed", () -> reports.save(event.id(), handed.version(), words()));
        var browser = new Browser(port);
        assertThat(browser.get(event.address()).body()).doesNotContain("显微镜");
        SignedInAs.staff();
        reports.publish(event.id(), handed.version());
        assertThat(events.forDesk(event.id()).stage()).isEqualTo(EventStage.REPORTED);
        assertThat(browser.get(event.address()).body()).contains("活动回顾", "到场 2 人（签到记录）", "最受欢迎的是显微镜");
        assertThat(browser.get("/en" + event.address()).body()).contains("2 people were there");
    }

    @Test
    void numbersAreThoseOfTicketsAndDoors() {
        var event = yesterday.event(2, 3, 4);
        yesterday.came(event, 3, 2);
        yesterday.came(event, 4, 4);
        yesterday.came(event, 0, 5);
        var numbers = reports.numbers(event.id());
        assertThat(numbers.sum(NumbersColumn.GROUPS::number)).isEqualTo(3);
        assertThat(numbers.sum(NumbersColumn.REGISTERED::number)).isEqualTo(9);
        assertThat(numbers.sum(NumbersColumn.PRESENT::number)).isEqualTo(11);
        assertThat(numbers.sum(NumbersColumn.WALK_INS::number)).isEqualTo(5);
        assertThat(numbers.sum(NumbersColumn.NO_SHOW::number)).isEqualTo(3);
    }

    @Test
    void townsAreToldOnlyWhereTheyWereAsked() {
        var event = yesterday.event(2, 3, 4);
        assertThat(reports.towns(event.id())).isEmpty();
        var asked = yesterday.asking(event);
        assertThat(reports.towns(asked.id()))
                .containsExactly(
                        new Numbers.From("shikong", 4), new Numbers.From("elsewhere", 3), new Numbers.From(null, 2));
        assertThat(words.said(reports.towns(asked.id()), Texts.CHINESE)).isEqualTo("石空镇 4 人、县外 3 人、没有说 2 人");
    }

    @Test
    void ratingsAreToldOnceEnoughHaveAnswered() {
        var event = yesterday.event(2, 3);
        yesterday.rated(event, 5, 5, 4, 4);
        assertThat(ratings.said(reports.numbers(event.id()), Texts.CHINESE)).isEmpty();
        yesterday.rated(event, 2);
        assertThat(ratings.said(reports.numbers(event.id()), Texts.CHINESE))
                .contains("评价 4.0 分（满分 5 分，5 份回答），4 人还想再来。");
    }

    @Test
    void whereNobodyWasCheckedInTheOrganiserCounts() {
        var event = yesterday.event(2);
        yesterday.asOrganiser(event);
        var saved = reports.save(event.id(), 0, words());
        assertThatThrownBy(() -> reports.handIn(event.id(), saved.version()))
                .isInstanceOfSatisfying(
                        Mistakes.class,
                        mistakes -> assertThat(mistakes.byField()).containsOnlyKeys("counted"));
        var counted = reports.save(event.id(), saved.version(), new ReportForm(WORDS, 0, List.of(), null));
        assertThat(reports.handIn(event.id(), counted.version()).stage()).isEqualTo(ReportStage.HANDED_IN);
        var said = new Attendees(reports.numbers(event.id()), counted.form());
        assertThat(said.known()).isTrue();
        assertThat(said.present()).isZero();
        assertThat(NumbersColumn.PRESENT.of(reports.numbers(event.id()).lines().getFirst()))
                .isEqualTo("—");
    }

    @Test
    void nobodyReportsBeforeTheEventIsOver() {
        var event = halls.open(10, true);
        yesterday.asOrganiser(event);
        refused("reports.error.early", () -> reports.save(event.id(), 0, words()));
    }

    @Test
    void othersNeitherReadNorWriteIt() {
        var event = yesterday.event(2);
        yesterday.asAnother();
        for (ThrowingCallable step : List.<ThrowingCallable>of(
                () -> reports.of(event.id()),
                () -> reports.save(event.id(), 0, words()),
                () -> reports.handIn(event.id(), 0),
                () -> reports.giveBack(event.id(), 0, "不行"),
                () -> reports.publish(event.id(), 0))) {
            assertThatThrownBy(step).isInstanceOf(Refused.class);
        }
        assertThat(reports.list(ReportShelf.MISSING, 1)).isEmpty();
        yesterday.asReader(event);
        assertThat(reports.of(event.id()).stage()).isEqualTo(ReportStage.DRAFT);
        refused("events.error.reader", () -> reports.save(event.id(), 0, words()));
        yesterday.asOrganiser(event);
        refused("reports.error.centre", () -> reports.publish(event.id(), 0));
    }

    @Test
    void whatGoesBackSaysWhyAndComesAgain() {
        var event = yesterday.event(2);
        yesterday.came(event, 2, 2);
        yesterday.asOrganiser(event);
        var handed =
                reports.handIn(event.id(), reports.save(event.id(), 0, words()).version());
        SignedInAs.staff();
        assertThat(reports.list(ReportShelf.WAITING, 1))
                .extracting(ReportList.Row::id)
                .contains(event.id());
        refused("reports.error.reason", () -> reports.giveBack(event.id(), handed.version(), " "));
        var returned = reports.giveBack(event.id(), handed.version(), "请去掉学生的姓名");
        refused("reports.error.changed", () -> reports.publish(event.id(), handed.version()));
        yesterday.asOrganiser(event);
        assertThat(reports.list(ReportShelf.MISSING, 1))
                .extracting(ReportList.Row::id)
                .contains(event.id());
        assertThat(reports.of(event.id()).reason()).isEqualTo("请去掉学生的姓名");
        assertThat(reports.handIn(event.id(), returned.version()).stage()).isEqualTo(ReportStage.HANDED_IN);
    }

    @Test
    void ofTwoWhoBeginAtOnceOneIsTold() throws Exception {
        var event = yesterday.event(2);
        Callable<Boolean> begin = () -> {
            yesterday.asOrganiser(event);
            try {
                reports.save(event.id(), 0, words());
                return true;
            } catch (Refused late) {
                assertThat(late.key()).isEqualTo("reports.error.changed");
                return false;
            }
        };
        int won = 0;
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : both.invokeAll(List.of(begin, begin))) if (each.get()) won++;
        }
        assertThat(won).isOne();
    }

    @Test
    void photosAreNotShownWithoutThePromise() {
        var form = new ReportForm(WORDS, 3, List.of(UUID.randomUUID()), null);
        assertThatThrownBy(() -> form.check(true))
                .isInstanceOfSatisfying(
                        Mistakes.class,
                        mistakes -> assertThat(mistakes.byField()).containsOnlyKeys("photoConsent"));
    }

    @Test
    void onePageOfPaperHoldsWhatCounts() throws Exception {
        var event = yesterday.event(2, 3);
        yesterday.came(event, 3, 3);
        yesterday.asOrganiser(event);
        var report = reports.save(event.id(), 0, words());
        var out = new ByteArrayOutputStream();
        paper.pdf(event, report, reports.numbers(event.id()), reports.towns(event.id()), out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("活动总结（草稿）", "锰从哪里来？矿石到电池的一小时", "石空镇科普工作站", "到场3人（签到记录）", "最受欢迎的是显微镜");
            var picture = Path.of("target/event-report.png");
            ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, 100), "png", picture.toFile());
        }
        var sheet = new ByteArrayOutputStream();
        paper.sheet(event, reports.numbers(event.id()), reports.towns(event.id()), Texts.CHINESE, sheet);
        try (var book = new ReadableWorkbook(new java.io.ByteArrayInputStream(sheet.toByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(3)).isEqualTo("报名（人）");
            assertThat(rows.get(2).getCellText(3)).isEqualTo("5");
            assertThat(rows.get(2).getCellText(6)).isEqualTo("3");
        }
    }

    private static ReportForm words() {
        return new ReportForm(WORDS, null, List.of(), null);
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(Refused.class).hasMessageContaining(key);
    }
}
