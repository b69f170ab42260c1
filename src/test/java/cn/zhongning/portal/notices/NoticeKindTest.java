package cn.zhongning.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.delivery.Channel;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NoticeKindTest {
    private static final Path BUNDLE = Path.of("src/main/resources/vaadin-i18n/translations.properties");
    private static final Pattern CALL =
            Pattern.compile("otices\\s*\\.\\s*(?:tell|tellOrganisation|tellRole|write)\\((.*?);\\n", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.(?:[a-zA-Z-]+\\.?)+)\"");
    /** Letters about an account, a ticket or a visit, which are no notices. */
    private static final Pattern LETTER = Pattern.compile("(accounts|members|registration|visits)\\.letter.*");

    @Test
    void everyNewsOfTheBundlesIsOfOneKind() throws Exception {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLE)) {
            texts.load(reader);
        }
        var news = new TreeSet<String>();
        for (var key : texts.stringPropertyNames()) {
            if (!key.endsWith(".title")) continue;
            var stem = key.substring(0, key.length() - ".title".length());
            boolean told = stem.contains(".notice") || stem.contains(".letter") || stem.startsWith("notices.");
            if (told && texts.containsKey(stem + ".body")) news.add(stem);
        }
        assertThat(news).hasSizeGreaterThan(90);
        assertThat(news)
                .filteredOn(key -> !LETTER.matcher(key).matches())
                .allSatisfy(key -> assertThat(NoticeKind.find(key)).as(key).isPresent());
    }

    @Test
    void everyCallTellsSomethingOfOneKind() throws Exception {
        var called = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                CALL.matcher(Files.readString(file))
                        .results()
                        .flatMap(call -> KEY.matcher(call.group(1)).results())
                        .forEach(key -> called.add(key.group(1)));
            }
        }
        assertThat(called).hasSizeGreaterThan(30);
        assertThat(called)
                .allSatisfy(key -> assertThat(NoticeKind.find(key)).as(key).isPresent());
    }

    @Test
    void longestBeginningCounts() {
        assertThat(NoticeKind.of("disclosure.notice.granted")).isEqualTo(NoticeKind.TALK);
        assertThat(NoticeKind.of("disclosure.notice.agreement")).isEqualTo(NoticeKind.LEGAL);
        assertThat(NoticeKind.of("deals.notice.WRITE")).isEqualTo(NoticeKind.TALK);
        assertThat(NoticeKind.of("deals.notice.SIGN")).isEqualTo(NoticeKind.DEAL);
        assertThat(NoticeKind.find("nobody.notice.knows")).isEmpty();
    }

    @Test
    void whatBindsCannotBeChosenAway() {
        for (var kind : List.of(NoticeKind.ACCOUNT, NoticeKind.LEGAL)) {
            assertThat(kind.choices(Channel.MAIL)).containsExactly(Pace.AT_ONCE);
            assertThat(kind.choices(Channel.PORTAL)).containsExactly(Pace.AT_ONCE);
        }
    }
}
