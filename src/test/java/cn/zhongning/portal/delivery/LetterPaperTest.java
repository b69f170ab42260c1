package cn.zhongning.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.notices.Mornings;
import cn.zhongning.portal.notices.NoticeKind;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.notices.Readers;
import cn.zhongning.portal.shared.Texts;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class LetterPaperTest {
    private static final String ORIGIN = "https://portal.example.org";

    @Autowired
    LetterPaper paper;

    @Autowired
    Letters letters;

    @Autowired
    Mornings mornings;

    @Autowired
    Notices notices;

    @Autowired
    MailTable mails;

    @Autowired
    Accounts accounts;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @Test
    void letterOfEachTopicHasBothPartsALanguageAHeadingAndAFootInBothLanguages() throws Exception {
        for (var language : List.of("zh-CN", "en")) {
            var person = person(language);
            for (var topic : topics()) {
                var id = letters.post(person, topic, "标题 " + topic, "第一段 <b>\n\n第二段", "/desk/deals", Instant.now());
                var message = paper.write(mails.find(id).orElseThrow());
                var page = Jsoup.parse(body(message, "text/html"));
                structure(page, language);
                envelope(message, language);
                assertThat(page.select("h1").text()).isEqualTo("标题 " + topic);
                assertThat(page.select("p").eachText()).contains("第一段 <b>", "第二段");
                assertThat(body(message, "text/plain"))
                        .contains("标题 " + topic, "第一段 <b>", "第二段", ORIGIN + "/desk/deals");
                foot(message, page, topic);
            }
        }
    }

    /** Nothing around the two parts, the plain one first; the language for readers aloud of the plain one, too. */
    private static void envelope(MimeMessage message, String language) throws Exception {
        assertThat(message.isMimeType("multipart/alternative")).isTrue();
        var parts = (Multipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(message.getContentLanguage()).containsExactly(language);
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    }

    /** Those of somebody with an account, and none: what nobody switches off. */
    private static List<@Nullable Topic> topics() {
        var topics = new ArrayList<@Nullable Topic>(Arrays.asList(Topic.values()));
        topics.removeIf(Topic::ofTicket);
        topics.add(null);
        return topics;
    }

    private static void structure(Document page, String language) {
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("img, script, link, iframe")).isEmpty();
        assertThat(page.select("table:not([role=presentation])")).isEmpty();
        assertThat(page.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
        assertThat(page.select("a").eachAttr("href")).allMatch(href -> href.startsWith(ORIGIN));
        assertThat(page.select("a").eachText()).noneMatch(String::isBlank);
    }

    private static void foot(MimeMessage message, Document page, @Nullable Topic topic) throws Exception {
        var header = message.getHeader("List-Unsubscribe", null);
        if (topic == null) {
            assertThat(header).isNull();
            assertThat(page.select("a[href*=unsubscribe]")).isEmpty();
            return;
        }
        assertThat(header).matches("<" + ORIGIN + "/unsubscribe/" + topic.word() + "/[A-Za-z0-9_-]{40}>");
        assertThat(message.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(page.select("a[href*=unsubscribe]")).hasSize(1);
        assertThat(body(message, "text/plain")).contains("/unsubscribe/", "/desk/settings/notices");
    }

    @Test
    void digestIsGroupedByKindWithItsLinksAndReasonsInBothParts() throws Exception {
        for (var language : List.of("zh-CN", "en")) {
            var message = digest(person(language));
            var page = Jsoup.parse(body(message, "text/html"));
            structure(page, language);
            assertThat(page.select("h2").eachText())
                    .containsExactly(
                            texts.label(language.equals("en") ? Texts.ENGLISH : Texts.CHINESE, NoticeKind.MATCH));
            assertThat(page.select("li a").eachAttr("href"))
                    .hasSize(3)
                    .allMatch(href -> href.contains(language.equals("en") ? "/en/results/" : ".org/results/"));
            assertThat(page.select("li p").eachText()).hasSize(3).allMatch(why -> why.contains("枸杞"));
            assertThat(body(message, "text/plain")).contains("枸杞、烘干", "/results/1", "80");
            assertThat(message.getHeader("List-Unsubscribe", null)).contains("/unsubscribe/digest/");
        }
    }

    @Test
    void letterCanBeReadOnAPhoneOnPaperAndInTheDark() throws Exception {
        var html = body(digest(person("zh-CN")), "text/html");
        try (var phone = Chromium.phone(port);
                var desk = Chromium.desktop(port)) {
            for (var reader : List.of(phone, desk)) {
                var page = reader.page();
                if (reader == desk) page.setViewportSize(600, 900);
                page.setContent(html);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
                assertThat(reader.barriers()).isEmpty();
            }
            phone.picture("letter-390");
            desk.picture("letter-600");
            desk.darken();
            desk.picture("letter-600-dark");
            assertThat(desk.barriers()).isEmpty();
        }
    }

    private MimeMessage digest(Account person) throws Exception {
        for (int i = 1; i <= 3; i++) {
            notices.tell(
                    person.id(),
                    "matching.notice.demand",
                    "/results/" + i,
                    "枸杞烘干线的热泵改造",
                    "中宁某枸杞制品厂",
                    "低温热泵烘干技术",
                    80,
                    0,
                    "都说到枸杞、烘干");
        }
        mornings.gather(person.id(), 2);
        var id = sql.sql("select id from mail where account_id = ? and topic = 'DIGEST'")
                .param(person.id())
                .query(UUID.class)
                .single();
        return paper.write(mails.find(id).orElseThrow());
    }

    private Account person(String language) {
        return Readers.one(accounts, sql, language);
    }

    private static String body(Part part, String type) throws Exception {
        if (part.isMimeType(type)) return part.getContent().toString();
        var found = new StringBuilder();
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) found.append(body(several.getBodyPart(i), type));
        }
        return found.toString();
    }
}
