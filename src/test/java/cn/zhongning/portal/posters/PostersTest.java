package cn.zhongning.portal.posters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.registration.Halls;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PostersTest {
    @Autowired
    Halls halls;

    @Autowired
    EventService events;

    @Autowired
    JdbcClient sql;

    @Value("${portal.origin}")
    String origin;

    @LocalServerPort
    int port;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @ParameterizedTest
    @EnumSource
    void onePageSaysWhatWhenAndWhereAndItsCodeLeadsToThePage(Sheet sheet) throws Exception {
        var event = halls.open(40, true);
        assertThat(new Browser(port).get(event.address()).body())
                .contains(event.address() + "/" + sheet.file() + ".pdf");
        var answer = print(event, sheet);
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(answer.body())) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "").replace('‒', '–'))
                    .contains("锰从哪里来？", "10:00–11:00", "石空镇科普工作站", "请先报名", "扫码报名");
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 110);
            ImageIO.write(
                    picture, "png", Path.of("target/" + sheet.file() + ".png").toFile());
            assertThat(scanned(picture)).isEqualTo(origin + event.address());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyHangsUpWhatIsNotPublished(Sheet sheet) throws Exception {
        var event = halls.open(40, true);
        assertThat(print(event, sheet).statusCode()).isEqualTo(200);
        sql.sql("update event set stage = 'WITHDRAWN' where id = ?")
                .param(event.id())
                .update();
        assertThat(print(event, sheet).statusCode()).isEqualTo(404);
        sql.sql("update event set stage = 'CANCELLED' where id = ?")
                .param(event.id())
                .update();
        assertThat(print(event, sheet).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void longWordsStayOnOnePage(Sheet sheet) throws Exception {
        var event = halls.open(40, true);
        sql.sql("update event set title = ?, summary = ?, venue = ?, audience = ? where id = ?")
                .params("很长的标题".repeat(16), "很长的摘要".repeat(40), "很长的地点".repeat(16), "很长的对象".repeat(10), event.id())
                .update();
        try (var pdf = Loader.loadPDF(print(event, sheet).body())) {
            assertThat(pdf.getNumberOfPages()).isOne();
            ImageIO.write(
                    new PDFRenderer(pdf).renderImageWithDPI(0, 60),
                    "png",
                    Path.of("target/" + sheet.file() + "-long.png").toFile());
        }
    }

    private HttpResponse<byte[]> print(Event event, Sheet sheet) throws Exception {
        var browser = new Browser(port);
        return browser.http()
                .send(
                        browser.request(event.address() + "/" + sheet.file() + ".pdf")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String scanned(BufferedImage picture) throws Exception {
        var dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
