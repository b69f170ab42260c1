package cn.zhongning.portal.opendata;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a description in Dublin Core: what people wrote is Chinese, what vocabularies say comes in both languages. */
final class Description {
    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";

    private final OpenWords words;
    private final OpenItem item;
    private final List<DublinCore> statements = new ArrayList<>();

    Description(OpenWords words, OpenItem item) {
        this.words = words;
        this.item = item;
    }

    Description said(String element, String text) {
        if (!text.isBlank()) {
            statements.add(new DublinCore(element, text.startsWith("http") ? null : CHINESE, text));
        }
        return this;
    }

    Description subjects(@Nullable String industry, @Nullable String livelihood, List<String> keywords) {
        keywords.forEach(keyword -> said("subject", keyword));
        if (industry != null) both("subject", locale -> words.industry(industry, locale));
        if (livelihood != null) both("subject", locale -> words.livelihood(livelihood, locale));
        return this;
    }

    Description subject(Enum<?> constant) {
        both("subject", locale -> words.word(constant, locale));
        return this;
    }

    Description livelihoods(Collection<String> fields) {
        fields.stream().sorted().forEach(field -> both("subject", locale -> words.livelihood(field, locale)));
        return this;
    }

    /** As DCMI Period says it. */
    void period(Instant start, Instant end) {
        plain("coverage", "start=" + Moments.iso(start) + "; end=" + Moments.iso(end) + "; scheme=W3C-DTF");
    }

    void cancelled(String reason) {
        statements.add(new DublinCore("description", CHINESE, words.cancelled(reason, Texts.CHINESE)));
        statements.add(new DublinCore("description", ENGLISH, words.cancelled(reason, Texts.ENGLISH)));
    }

    Description coverage(@Nullable String town) {
        if (town != null) both("coverage", locale -> words.town(town, locale));
        return this;
    }

    /**
     * Kind, addresses in both languages, language, publisher, licence.
     *
     * @param day when it was put before the public; of an event when it takes place
     */
    List<DublinCore> common(Instant day) {
        both("type", locale -> words.word(item.kind(), locale));
        plain("identifier", words.url(item.kind(), item.id(), Texts.CHINESE));
        plain("identifier", "urn:uuid:" + item.id());
        plain("language", CHINESE);
        plain("date", day.atZone(Clocks.CHINA).toLocalDate().toString());
        statements.add(new DublinCore("publisher", CHINESE, words.publisher(Texts.CHINESE)));
        statements.add(new DublinCore("publisher", ENGLISH, words.publisher(Texts.ENGLISH)));
        plain("rights", words.licence().name());
        plain("rights", words.licence().url());
        return statements.stream().distinct().toList(); // a keyword is often the industry once more
    }

    private void both(String element, Function<Locale, OpenWords.@Nullable Word> word) {
        add(element, CHINESE, word.apply(Texts.CHINESE));
        add(element, ENGLISH, word.apply(Texts.ENGLISH));
    }

    private void add(String element, String language, OpenWords.@Nullable Word word) {
        if (word != null) statements.add(new DublinCore(element, language, word.name()));
    }

    private void plain(String element, String value) {
        statements.add(new DublinCore(element, null, value));
    }
}
