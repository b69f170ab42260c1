package cn.zhongning.portal.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class CampaignTest {
    private static final AtomicInteger YEARS = new AtomicInteger(2030);

    @Autowired
    Campaigns campaigns;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void arrive() {
        SignedInAs.staff();
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    static CampaignForm form(CampaignKind kind, int year) {
        return new CampaignForm(
                kind, year, "科技为了乡村", LocalDate.of(year, 5, 20), LocalDate.of(year, 5, 31), "## 怎么参加\n\n看日程，挑一场，来就行。");
    }

    static int year() {
        return YEARS.getAndIncrement();
    }

    @Test
    void publicReadsACampaignFromItsPublicationToItsWithdrawal() {
        var draft = campaigns.draft(form(CampaignKind.SCIENCE_WEEK, year()));
        assertThat(campaigns.published(draft.id())).isEmpty();
        var published = campaigns.publish(draft.id(), draft.version());
        assertThat(campaigns.published(draft.id())).isPresent();
        assertThat(campaigns.choices()).extracting(Campaign::id).contains(draft.id());
        campaigns.withdraw(draft.id(), published.version());
        assertThat(campaigns.published(draft.id())).isEmpty();
    }

    @Test
    void campaignFromAnOlderRuleIsStillRead() {
        var draft = campaigns.draft(form(CampaignKind.SCIENCE_WEEK, year()));
        campaigns.publish(draft.id(), draft.version());
        sql.sql("update campaign set theme = '  ', ends_on = starts_on + 300 where id = ?")
                .param(draft.id())
                .update();
        var read = campaigns.published(draft.id()).orElseThrow();
        assertThatThrownBy(() -> campaigns.change(read.id(), read.version(), read.form()))
                .hasMessageContaining("campaigns.error.theme");
    }

    @Test
    void thereIsOneCampaignOfAKindEachYear() {
        int year = year();
        var first = campaigns.draft(form(CampaignKind.SCIENCE_MONTH, year));
        assertThatThrownBy(() -> campaigns.draft(form(CampaignKind.SCIENCE_MONTH, year)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("twice");
        campaigns.withdraw(
                first.id(), campaigns.publish(first.id(), first.version()).version());
        assertThat(campaigns.draft(form(CampaignKind.SCIENCE_MONTH, year)).published())
                .isFalse();
    }

    @Test
    void secondOfTwoWindowsIsToldThatTheTextHasChanged() {
        int year = year();
        var draft = campaigns.draft(form(CampaignKind.VILLAGE_SERVICE, year));
        campaigns.change(draft.id(), draft.version(), form(CampaignKind.VILLAGE_SERVICE, year));
        assertThatThrownBy(
                        () -> campaigns.change(draft.id(), draft.version(), form(CampaignKind.VILLAGE_SERVICE, year)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("changed");
    }

    @Test
    void organisersAnnounceNoCampaigns() {
        SignedInAs.as(Role.ORGANISER, NewOrganisation.approved(accounts, OrganisationKind.ORGANISER, "想办科普月的协会"));
        assertThatThrownBy(() -> campaigns.draft(form(CampaignKind.SCIENCE_WEEK, year())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("staff");
    }

    @Test
    void campaignIsCalledByItsYearInBothLanguages() {
        var campaign = Campaign.draft(form(CampaignKind.SCIENCE_WEEK, 2026), java.time.Instant.EPOCH);
        assertThat(campaigns.title(campaign, Texts.CHINESE)).isEqualTo("2026年科技活动周");
        assertThat(campaigns.title(campaign, Texts.ENGLISH)).isEqualTo("Science and Technology Week 2026");
    }
}
