package cn.zhongning.portal.results;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.PriceMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceModesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

    /** What is wrong with a form that gives nothing but the mode. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NEGOTIABLE  | ''
            AGREED      | priceTo
            LISTED      | priceDay,priceTo
            AUCTION     | priceDay,priceFrom,priceTerms
            TRIAL_FIRST | priceTerms
            """)
    void eachModeAsksForItsOwn(PriceMode mode, String fields) {
        assertThat(wrong(form(mode, null, null, null, ""))).isEqualTo(fields);
    }

    @Test
    void whatAModeAsksForIsEnough() {
        assertThat(wrong(form(PriceMode.AGREED, null, 1L, null, ""))).isEmpty();
        assertThat(wrong(form(PriceMode.AGREED, 1L, null, null, ""))).isEmpty();
        assertThat(wrong(form(PriceMode.LISTED, 1L, 1L, DAY, ""))).isEmpty();
        assertThat(wrong(form(PriceMode.AUCTION, 1L, null, DAY, "交易中心二楼"))).isEmpty();
        assertThat(wrong(form(PriceMode.TRIAL_FIRST, null, null, null, "免费试用两个月")))
                .isEmpty();
    }

    @Test
    void dayOfAPriceIsNeitherOverNorLaterThanTheResult() {
        for (var mode : new PriceMode[] {PriceMode.LISTED, PriceMode.AUCTION}) {
            assertThat(wrong(form(mode, 1L, 1L, TODAY, "交易中心"))).isEmpty();
            assertThat(wrong(form(mode, 1L, 1L, TODAY.minusDays(1), "交易中心"))).isEqualTo("priceDay");
            assertThat(wrong(form(mode, 1L, 1L, TODAY.plusYears(1), "交易中心"))).isEmpty();
            assertThat(wrong(form(mode, 1L, 1L, TODAY.plusYears(1).plusDays(1), "交易中心")))
                    .isEqualTo("priceDay");
        }
    }

    private static String wrong(ResultForm form) {
        var mistakes = new Mistakes.Collector();
        form.complete(mistakes, TODAY);
        return String.join(",", mistakes.found().keySet().stream().sorted().toList());
    }

    static ResultForm form(
            PriceMode mode, @Nullable Long from, @Nullable Long to, @Nullable LocalDate day, String terms) {
        return form(mode, from, to, day, terms, TODAY.plusYears(1));
    }

    static ResultForm form(
            PriceMode mode,
            @Nullable Long from,
            @Nullable Long to,
            @Nullable LocalDate day,
            String terms,
            LocalDate expires) {
        var any = Written.form("枸杞热泵分段变温干制");
        return new ResultForm(
                any.title(),
                any.team(),
                any.summary(),
                any.advantages(),
                any.keywords(),
                any.field(),
                any.industry(),
                any.livelihood(),
                any.readiness(),
                any.readinessScale(),
                any.readinessEvidence(),
                any.assessedBy(),
                any.assessedOn(),
                any.intellectualProperty(),
                any.cases(),
                any.cooperation(),
                mode,
                from,
                to,
                day,
                terms,
                any.images(),
                any.protectedPart(),
                any.contact(),
                expires,
                any.secretLevel());
    }
}
