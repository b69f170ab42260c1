package cn.zhongning.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/vaadin-i18n");
    /** A key that is named whole where its text is got. */
    private static final Pattern ASKED = Pattern.compile(
            "(?:\\bgetTranslation\\(|\\bt\\(|\\btext\\(|texts(?:\\(\\))?\\.get\\([\\w.()]+,)\\s*\"([\\w-]+(?:\\.[\\w-]+)+)\"\\s*[,)]");

    private static final Pattern LITERAL = Pattern.compile("\"[^\"\\n]*\\p{IsHan}[^\"\\n]*\"");

    @Test
    void bothLanguagesSayTheSameThings() throws Exception {
        assertThat(keys("translations_en.properties").stringPropertyNames())
                .isEqualTo(keys("translations.properties").stringPropertyNames());
    }

    @Test
    void anotherCountyFindsNoNameOfThisOneInTheTexts() throws Exception {
        for (var bundle : new String[] {"translations.properties", "translations_en.properties"}) {
            assertThat(Files.readString(BUNDLES.resolve(bundle))).doesNotContain("中宁", "Zhongning");
        }
    }

    @Test
    void noKeyIsGivenTwice() throws Exception {
        for (var bundle : new String[] {"translations.properties", "translations_en.properties"}) {
            var keys = Files.readAllLines(BUNDLES.resolve(bundle)).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void pagesAndViewsKeepTheirTextsInTheBundles() throws Exception {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var views = files.filter(file -> file.toString().matches(".*(Page|View|Layout|Form|Card|Panel)\\.java"))
                    .toList();
            assertThat(views).isNotEmpty();
            for (var view : views) {
                assertThat(LITERAL.matcher(Files.readString(view)).find())
                        .as("Chinese literal in %s", view)
                        .isFalse();
            }
        }
    }

    @Test
    void everyTextThatIsAskedForIsWritten() throws Exception {
        var written = keys("translations.properties").stringPropertyNames();
        var modules = written.stream().map(TextsTest::module).collect(Collectors.toSet());
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var asked = ASKED.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> modules.contains(module(key)));
                assertThat(asked.filter(key -> !written.contains(key)))
                        .as("texts of %s", file)
                        .isEmpty();
            }
        }
    }

    private static String module(String key) {
        return key.substring(0, key.contains(".") ? key.indexOf('.') : key.length());
    }

    private static Properties keys(String bundle) throws Exception {
        var keys = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(bundle), StandardCharsets.UTF_8)) {
            keys.load(reader);
        }
        return keys;
    }
}
