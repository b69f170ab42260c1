package cn.zhongning.portal.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.notices.Mornings;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.notices.Postbox;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class SavedNewsTest {
    private static final String ADDRESS = "/demands?q=%E9%93%9C%E9%95%9C%E4%BF%AE%E5%A4%8D"; // 铜镜修复
    private static final String TITLE = "馆藏铜镜修复除锈";

    @Autowired
    SavedSearches searches;

    @Autowired
    SavedTelling telling;

    @Autowired
    SavedHits hits;

    @Autowired
    Why why;

    @Autowired
    Notices notices;

    @Autowired
    Mornings mornings;

    @Autowired
    Texts texts;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Stall stall;

    @BeforeEach
    void open() {
        stall = Stall.open(sql, accounts);
        SignedInAs.account(stall.reader());
    }

    @AfterEach
    void close() {
        stall.close();
    }

    @Test
    void readerIsToldOnceAndWhyHoweverOftenItIsPublished() {
        searches.save(ADDRESS + "&industry=tourism", "铜镜", SearchPace.AT_ONCE);
        var demand = publish("tourism");
        awaitTold(1);
        assertThat(stall.told().getFirst()).contains(TITLE, "“铜镜”", "写到了“铜镜修复”", "文化旅游");
        stall.withdraw(demand);
        stall.publishAgain(demand);
        awaitHeld();
        telling.tell();
        assertThat(stall.told()).hasSize(1);
    }

    @Test
    void whatDoesNotPassTheFiltersOrWasThereBeforeIsNoNews() {
        publish("tourism");
        awaitHeld();
        searches.save(ADDRESS, "铜镜", SearchPace.AT_ONCE);
        searches.save(ADDRESS + "&industry=goji", "铜镜枸杞", SearchPace.AT_ONCE);
        var later = publish("energy");
        awaitHeld();
        awaitTold(1);
        assertThat(found()).containsExactly(later);
    }

    @Test
    void digestWaitsForItsMorningAndLeavesOutWhatWasWithdrawn() {
        searches.save(ADDRESS, "铜镜", SearchPace.DAILY);
        var withdrawn = publish("tourism");
        publish("energy");
        publish("other");
        awaitFound(3);
        telling.tell();
        assertThat(stall.told()).isEmpty();
        stall.withdraw(withdrawn);
        longAgo();
        telling.tell();
        assertThat(stall.told()).singleElement().asString().contains("“铜镜”有 2 条新内容");
        telling.tell();
        assertThat(stall.told()).hasSize(1);
    }

    @Test
    void hitsOfTheDayAreInTheDigestOfTheNextMorningEachWithItsReason() throws Exception {
        searches.save(ADDRESS, "铜镜", SearchPace.DAILY);
        publish("tourism");
        stall.publish(TITLE + "二", "另一面铜镜修复后又泛绿锈。", "energy");
        awaitFound(2);
        var early = LocalDate.now(Clocks.CHINA).plusDays(1).atTime(7, 54).atZone(Clocks.CHINA);
        telling(early).tell();
        assertThat(stall.told()).isEmpty();
        telling(early.plusMinutes(5)).tell();
        try (var post = new Postbox(mornings)) {
            assertThat(post.morning(1, stall.reader())
                            .getFirst()
                            .html()
                            .select("li p")
                            .eachText())
                    .hasSize(2)
                    .anyMatch(why -> why.contains(TITLE + "》"))
                    .allMatch(why -> why.contains("写到了“铜镜修复”"));
        }
    }

    private SavedTelling telling(ZonedDateTime at) {
        return new SavedTelling(sql, transaction, hits, why, notices, texts, Clock.fixed(at.toInstant(), Clocks.CHINA));
    }

    @Test
    void whoWantsToHearNothingFindsItOnTheDeskOnly() {
        var id = searches.save(ADDRESS, "铜镜", SearchPace.OFF);
        publish("tourism");
        awaitFound(1);
        var saved = searches.find(id).orElseThrow();
        searches.pace(id, saved.version(), SearchPace.AT_ONCE);
        telling.tell();
        assertThat(stall.told()).isEmpty();
    }

    @Test
    void crashInTheMiddleTellsNobodyTwice() {
        searches.save(ADDRESS, "铜镜", SearchPace.WEEKLY);
        publish("tourism");
        awaitFound(1);
        longAgo();
        transaction.executeWithoutResult(status -> {
            telling.tell();
            assertThat(stall.told()).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(stall.told()).isEmpty();
        telling.tell();
        telling.tell();
        assertThat(stall.told()).hasSize(1);
    }

    @Test
    void oneStateIsKeptOnceAndOnlySoManyForEachPerson() {
        var id = searches.save("/results?industry=goji&industry=energy&page=3", "一", SearchPace.DAILY);
        assertThat(searches.save("/results?industry=energy&industry=goji", "二", SearchPace.OFF))
                .isEqualTo(id);
        assertThat(searches.mine(0, 9))
                .singleElement()
                .satisfies(saved -> assertThat(saved.name()).isEqualTo("二"));
        for (int i = 1; i < SavedSearches.MOST; i++) searches.save("/search?q=" + i, "第" + i, SearchPace.OFF);
        refused("saved.error.many", () -> searches.save("/search?q=more", "多一个", SearchPace.OFF));
        refused("saved.error.address", () -> searches.save("/desk/deals", "别处", SearchPace.OFF));
        refused("saved.error.name", () -> searches.save("/search?q=1", " ", SearchPace.OFF));
    }

    @Test
    void ofTwoWindowsTheFirstWinsAndOthersFindNothing() {
        var id = searches.save(ADDRESS, "铜镜", SearchPace.DAILY);
        searches.rename(id, 1, "古镜");
        refused("saved.error.changed", () -> searches.rename(id, 1, "老镜子"));
        SignedInAs.staff();
        assertThat(searches.find(id)).isEmpty();
        refused("saved.error.gone", () -> searches.pace(id, 2, SearchPace.OFF));
        searches.delete(id);
        SignedInAs.account(stall.reader());
        assertThat(searches.find(id))
                .get()
                .satisfies(saved -> assertThat(saved.name()).isEqualTo("古镜"));
    }

    private UUID publish(String industry) {
        return stall.publish(TITLE, "展柜里的铜镜长了有害锈，要在不损纹饰的前提下除锈缓蚀。", industry);
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    /** As if everything had been found eight days ago. */
    private void longAgo() {
        sql.sql(
                        "update saved_hit set found_at = ? where search_id in (select id from saved_search where account_id = ?)")
                .params(OffsetDateTime.now().minusDays(8), stall.reader().id())
                .update();
    }

    private List<UUID> found() {
        return sql.sql("""
                        select h.listing_id from saved_hit h join saved_search s on s.id = h.search_id where s.account_id = ?
                        """).param(stall.reader().id()).query(UUID.class).list();
    }

    private void awaitFound(int hits) {
        await(() -> assertThat(found()).hasSize(hits));
    }

    private void awaitTold(int notices) {
        await(() -> assertThat(stall.told()).hasSize(notices));
    }

    private void awaitHeld() {
        await(() -> assertThat(stall.pending()).isFalse());
    }

    private static void await(Runnable holds) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(40)).untilAsserted(holds::run);
    }
}
