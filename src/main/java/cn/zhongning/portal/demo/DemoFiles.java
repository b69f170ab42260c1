package cn.zhongning.portal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the demonstration, from the class path. */
final class DemoFiles {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DemoFiles() {}

    static String text(String name) {
        try {
            return new ClassPathResource("demo/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<String[]> rows(String name) {
        return text(name).lines().map(line -> line.split("\t", -1)).toList();
    }

    static <T> List<T> objects(String name, Class<T> type) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> JSON.readValue(line, type))
                .toList();
    }

    static List<String> list(String commas) {
        return commas.isEmpty() ? List.of() : List.of(commas.split(","));
    }
}
