package cn.zhongning.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class DemoSeasonTest {
    @Test
    void firstVisitorMeetsTheLastCampaignOrTheOneThatIsAboutToBegin() {
        assertThat(DemoSeason.begins(MonthDay.of(5, 16), LocalDate.of(2026, 11, 26)))
                .isEqualTo("2026-05-16");
        assertThat(DemoSeason.begins(MonthDay.of(12, 1), LocalDate.of(2026, 11, 26)))
                .isEqualTo("2026-12-01");
        assertThat(DemoSeason.begins(MonthDay.of(12, 1), LocalDate.of(2028, 1, 20)))
                .isEqualTo("2027-12-01");
        assertThat(DemoSeason.begins(MonthDay.of(5, 16), LocalDate.of(2028, 1, 20)))
                .isEqualTo("2027-05-16");
        assertThat(DemoSeason.begins(MonthDay.of(5, 16), LocalDate.of(2028, 4, 1)))
                .isEqualTo("2028-05-16");
    }

    @Test
    void campaignOfTheWinterEndsInTheNextYear() {
        assertThat(DemoSeason.ends(LocalDate.of(2027, 12, 1), MonthDay.of(1, 31)))
                .isEqualTo("2028-01-31");
        assertThat(DemoSeason.ends(LocalDate.of(2027, 9, 1), MonthDay.of(9, 30)))
                .isEqualTo("2027-09-30");
    }
}
