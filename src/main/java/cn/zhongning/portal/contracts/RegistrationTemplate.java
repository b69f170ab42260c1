package cn.zhongning.portal.contracts;

import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the registry asks (技术合同认定登记表), as data: another edition is another file.
 *
 * @param validFrom contracts that were signed on this day or later are told on it
 */
public record RegistrationTemplate(String version, LocalDate validFrom, Term name, List<Section> sections) {
    /** Fields under a common heading. */
    public record Section(String zh, String en, List<Field> fields) {
        public String label(Locale locale) {
            return Texts.chinese(locale) ? zh : en;
        }
    }

    /** What a field takes. */
    public enum Type {
        LINE,
        TEXT,
        DAY,
        AMOUNT,
        CHOICE,
        CREDIT_CODE,
        PHONE
    }

    /**
     * One question.
     *
     * @param source which fact of the contract or its sides answers it, see {@link RegistrationFacts}
     * @param fixed whether that answer stands and nobody types another
     * @param least characters, where something is given; 0 for no matter
     * @param most characters; 0 for no matter
     * @param atMost the fact above which an amount must not lie
     */
    public record Field(
            String key,
            String zh,
            String en,
            Type type,
            @Nullable String source,
            boolean fixed,
            boolean required,
            int least,
            int most,
            @Nullable String atMost,
            @Nullable String hintZh,
            @Nullable String hintEn,
            @Nullable List<Term> choices) {
        public String label(Locale locale) {
            return Texts.chinese(locale) ? zh : en;
        }

        Optional<String> hint(Locale locale) {
            return Optional.ofNullable(Texts.chinese(locale) ? hintZh : hintEn);
        }

        List<Term> offered() {
            return Objects.requireNonNullElse(choices, List.of());
        }

        /** A value as a reader sees it: a choice by its name. */
        String shown(String value, Locale locale) {
            return offered().stream()
                    .filter(term -> term.code().equals(value))
                    .findFirst()
                    .map(term -> term.label(locale))
                    .orElse(value);
        }
    }

    public Stream<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }
}
