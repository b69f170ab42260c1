package cn.zhongning.portal.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every edition of the registration form that we know: ours, and those that a county lays into its home. */
@Component
class RegistrationTemplates {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final List<RegistrationTemplate> newestFirst;

    RegistrationTemplates(@Value("${portal.home}") Path home) {
        newestFirst = Stream.of(
                        "classpath*:registration-form/*.json",
                        "file:" + home.toAbsolutePath() + "/registration-form/*.json")
                .flatMap(RegistrationTemplates::read)
                .sorted(Comparator.comparing(RegistrationTemplate::validFrom).reversed())
                .toList();
    }

    /** The edition for contracts that were signed on this day; for older ones the oldest that there is. */
    RegistrationTemplate valid(LocalDate on) {
        return newestFirst.stream()
                .filter(template -> !template.validFrom().isAfter(on))
                .findFirst()
                .orElseGet(newestFirst::getLast);
    }

    private static Stream<RegistrationTemplate> read(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(RegistrationTemplates::parse);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static RegistrationTemplate parse(Resource file) {
        try (var content = file.getInputStream()) {
            return JSON.readValue(content, RegistrationTemplate.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
