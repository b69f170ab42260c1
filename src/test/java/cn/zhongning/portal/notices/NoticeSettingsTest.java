package cn.zhongning.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.delivery.Channel;
import cn.zhongning.portal.notices.NoticeSettings.Choice;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticeSettingsTest {
    @Test
    void nightOverMidnightEndsOnTheNextMorning() {
        var night = QuietHours.USUAL;
        assertThat(night.heard(at("2026-11-26T21:59"))).isEqualTo(at("2026-11-26T21:59"));
        assertThat(night.heard(at("2026-11-26T22:00"))).isEqualTo(at("2026-11-27T07:00"));
        assertThat(night.heard(at("2026-12-31T23:30"))).isEqualTo(at("2027-01-01T07:00"));
        assertThat(night.heard(at("2026-11-27T06:59"))).isEqualTo(at("2026-11-27T07:00"));
        assertThat(night.heard(at("2026-11-27T07:00"))).isEqualTo(at("2026-11-27T07:00"));
    }

    @Test
    void noonIsQuietOnItsOwnDay() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(noon.heard(at("2026-11-26T12:30"))).isEqualTo(at("2026-11-26T14:00"));
        assertThat(noon.heard(at("2026-11-26T15:00"))).isEqualTo(at("2026-11-26T15:00"));
        assertThat(noon.heard(at("2026-11-26T03:00"))).isEqualTo(at("2026-11-26T03:00"));
    }

    @Test
    void whatBindsWaitsForNoMorning() {
        var hushed = new NoticeSettings(0, Map.of(), QuietHours.USUAL, Set.of(Channel.MAIL), DigestTime.USUAL);
        var night = at("2026-11-26T23:00");
        assertThat(hushed.heard(NoticeKind.TALK, Channel.MAIL, night)).isEqualTo(at("2026-11-27T07:00"));
        assertThat(hushed.heard(NoticeKind.LEGAL, Channel.MAIL, night)).isEqualTo(night);
        assertThat(hushed.heard(NoticeKind.TALK, Channel.SMS, night)).isEqualTo(night);
    }

    @Test
    void digestWasDueThisMorningOrYesterdays() {
        var usual = DigestTime.USUAL;
        assertThat(usual.due(Pace.DAILY, at("2026-11-26T07:59"))).isEqualTo(at("2026-11-25T08:00"));
        assertThat(usual.due(Pace.DAILY, at("2026-11-26T08:00"))).isEqualTo(at("2026-11-26T08:00"));
        assertThat(usual.due(Pace.WEEKLY, at("2026-11-26T09:00"))).isEqualTo(at("2026-11-23T08:00"));
        assertThat(usual.due(Pace.WEEKLY, at("2026-11-30T07:00"))).isEqualTo(at("2026-11-23T08:00"));
        assertThat(usual.due(Pace.WEEKLY, at("2026-11-30T08:30"))).isEqualTo(at("2026-11-30T08:00"));
    }

    @Test
    void nobodySwitchesOffWhatBinds() {
        assertThatThrownBy(() -> with(NoticeKind.ACCOUNT, Channel.MAIL, Pace.NEVER))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> with(NoticeKind.LEGAL, Channel.MAIL, Pace.WEEKLY))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> with(NoticeKind.TALK, Channel.PORTAL, Pace.DAILY))
                .isInstanceOf(Refused.class);
        assertThat(with(NoticeKind.TALK, Channel.MAIL, Pace.NEVER).pace(NoticeKind.TALK, Channel.MAIL))
                .isEqualTo(Pace.NEVER);
    }

    private static NoticeSettings with(NoticeKind kind, Channel channel, Pace pace) {
        return new NoticeSettings(
                0, Map.of(new Choice(kind, channel), pace), QuietHours.USUAL, Set.of(), DigestTime.USUAL);
    }

    private static Instant at(String china) {
        return LocalDateTime.parse(china).atZone(Clocks.CHINA).toInstant();
    }
}
