package cn.zhongning.portal.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.registration.Halls;
import cn.zhongning.portal.registration.HeldTicket;
import cn.zhongning.portal.registration.HeldTickets;
import cn.zhongning.portal.reports.Yesterday;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class CertificatesTest {
    @Autowired
    Yesterday yesterday;

    @Autowired
    Halls halls;

    @Autowired
    HeldTickets tickets;

    @Autowired
    Certificates certificates;

    @Autowired
    CertificatePaper paper;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void whoCameToATrainingTakesACertificateAlongAndOthersVerifyIt() throws Exception {
        var event = training(2, 3);
        yesterday.came(event, 3, 3);
        var browser = new Browser(port);
        var came = ticket(event, 3);
        var missed = ticket(event, 2);
        assertThat(browser.get(came.address()).body()).contains("下载培训证明");
        assertThat(browser.get(missed.address()).body()).doesNotContain("下载培训证明");
        assertThat(browser.get(missed.address() + "/certificate.pdf").statusCode())
                .isEqualTo(404);
        var download = browser.get(came.address() + "/certificate.pdf");
        assertThat(download.headers().firstValue("Content-Type")).contains("application/pdf");
        var certificate = certificates.of(came).orElseThrow();
        assertThat(browser.get(certificate.address()).body())
                .contains("这份证明由本站开具", event.title(), "持有人：王*宁")
                .doesNotContain("王小宁");
        assertThat(browser.get("/en" + certificate.address()).body()).contains("This site has issued it");
    }

    @Test
    void nobodyMakesOneUp() throws Exception {
        var event = training(2);
        yesterday.came(event, 2, 2);
        var certificate = certificates.of(ticket(event, 2)).orElseThrow();
        var browser = new Browser(port);
        for (var wrong : new String[] {"0".repeat(12), "", certificate.code().substring(1), "ABC"})
            assertThat(browser.get("/certificates?number=" + certificate.number() + "&code=" + wrong)
                            .body())
                    .contains("没有查到这份证明");
        assertThat(browser.get("/certificates?number=99999999999999999999&code=" + certificate.code())
                        .body())
                .contains("没有查到这份证明");
        assertThat(browser.get("/certificates").body()).doesNotContain("没有查到这份证明");
    }

    @Test
    void onlyTrainingsGiveOneAndOnlyOnceTheyAreOver() {
        var lesson = yesterday.event(2);
        yesterday.came(lesson, 2, 2);
        assertThat(certificates.of(ticket(lesson, 2))).isEmpty();
        var training = training(2);
        yesterday.came(training, 2, 2);
        sql.sql("update event_session set ends_at = now() + interval '1 hour' where event_id = ?")
                .param(training.id())
                .update();
        assertThat(certificates.of(ticket(training, 2))).isEmpty();
    }

    @Test
    void forgottenHolderIsNotNamed() throws Exception {
        var event = training(2);
        yesterday.came(event, 2, 2);
        var certificate = certificates.of(ticket(event, 2)).orElseThrow();
        sql.sql("update registration set name = null, phone = null, code = null, forgotten_at = now() where id = ?")
                .param(certificate.ticket().id())
                .update();
        assertThat(new Browser(port).get(certificate.address()).body()).contains("这份证明由本站开具", "持有人的姓名已按规定删除");
    }

    @Test
    void paperSaysItAllOnOnePage() throws Exception {
        var event = training(2);
        yesterday.came(event, 2, 2);
        var certificate = certificates.of(ticket(event, 2)).orElseThrow();
        var out = new ByteArrayOutputStream();
        paper.print(certificate, out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("培训证明", "王小宁", "共1学时", "科普工作站", certificate.number(), certificate.code());
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 110);
            ImageIO.write(picture, "png", Path.of("target/certificate.png").toFile());
        }
    }

    private Event training(int... persons) {
        var event = yesterday.event(persons);
        sql.sql("update event set kind = 'TRAINING' where id = ?")
                .param(event.id())
                .update();
        return event;
    }

    private HeldTicket ticket(Event event, int persons) {
        var id = sql.sql("""
                        select r.id from registration r join event_session s on s.id = r.session_id
                        where s.event_id = ? and r.persons = ?
                        """).params(event.id(), persons).query(UUID.class).single();
        var address = tickets.address(id);
        return tickets.read(address.substring("/ticket/".length())).orElseThrow();
    }
}
