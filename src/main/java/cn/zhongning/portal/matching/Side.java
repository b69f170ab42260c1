package cn.zhongning.portal.matching;

import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One listing of a pair, as far as matching looks at it: never its protected part.
 *
 * @param organisation the name of whose it is
 * @param text everything public beside title and keywords that says what it is about
 * @param keywords what it is about, in its author's own words; a demand has none
 * @param from lower end of budget or price, in fen
 * @param to upper end of budget or price, in fen
 */
public record Side(
        Kind kind,
        UUID id,
        UUID organisationId,
        String organisation,
        boolean demo,
        String title,
        String text,
        List<String> keywords,
        String industry,
        @Nullable String livelihood,
        @Nullable String town,
        List<CooperationMode> cooperation,
        @Nullable Long from,
        @Nullable Long to) {
    /** What is compared in words and in meaning. */
    String words() {
        return Stream.of(title, String.join(" ", keywords), text)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("。"));
    }
}
