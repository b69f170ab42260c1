package cn.zhongning.portal.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.DemandForm;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.reviews.Desk;
import com.vaadin.flow.component.HtmlContainer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class VersionsTest extends DeskTest {
    private static final String PROBLEM = "一茬要烘几十吨鲜果，老式热风烘房一炉两天，电费占成本大头。";

    @Autowired
    Desk desk;

    @Autowired
    DemandService demands;

    @Autowired
    Versions versions;

    @Autowired
    JdbcClient sql;

    @Test
    void everyTextThatWasPublishedIsKeptWithWhoApprovedIt() {
        var owner = desk.enterprise();
        var published = desk.published(owner, desk.reviewer("何审核"), Desk.form("第一版的标题", PROBLEM));
        var renewed = desk.renewed(owner, published, Desk.form("第二版的标题", PROBLEM));
        assertThat(of(published.id())).hasSize(1);
        SignedInAs.account(desk.reviewer("吕审核"));
        demands.approve(renewed.id(), renewed.version(), Desk.GOOD);
        assertThat(of(published.id()))
                .extracting(version -> version.number() + version.form().title() + version.by())
                .containsExactly("2第二版的标题吕审核", "1第一版的标题何审核");
        assertThat(of(published.id()).getLast().form()).isEqualTo(published.form());
    }

    @Test
    void textThatWasOutBeforeVersionsWereKeptIsTheFirst() {
        var owner = desk.enterprise();
        var organisation = Objects.requireNonNull(owner.organisationId());
        var old = demands.addDemonstration(
                organisation, Desk.form("早就发布的标题", PROBLEM), Stage.PUBLISHED, null, Instant.now());
        var renewed = desk.renewed(owner, old, Desk.form("后来改的标题", PROBLEM));
        SignedInAs.staff();
        demands.approve(renewed.id(), renewed.version(), Desk.GOOD);
        assertThat(of(old.id())).extracting(version -> version.form().title()).containsExactly("后来改的标题", "早就发布的标题");
    }

    @Test
    void whatIsNotPublishedIsNotKept() {
        var sent = desk.submitted("退回的不留版本");
        sql.sql("update organisation set status = 'PENDING' where id = ?")
                .param(sent.standing().organisationId())
                .update();
        SignedInAs.staff();
        assertThatThrownBy(() -> demands.approve(sent.id(), sent.version(), Desk.GOOD))
                .hasMessageContaining("not-approved");
        assertThat(of(sent.id())).isEmpty();
    }

    @Test
    void versionFromBeforeAFieldWasInventedCanBeRead() {
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into listing_version (kind, listing_id, number, schema, form, published_at)
                        values ('DEMAND', ?, 1, 1, cast(? as jsonb), now())
                        """).params(id, "{\"title\": \"老样子\", \"gone\": 1}").update();
        var begun = Desk.form("", "");
        assertThat(versions.of(id, begun)).singleElement().satisfies(version -> {
            assertThat(version.form().title()).isEqualTo("老样子");
            assertThat(version.form().cooperation()).isEqualTo(begun.cooperation());
        });
    }

    @Test
    void ownerSeesWordByWordWhatChanged() {
        var owner = desk.enterprise();
        var published = desk.published(owner, desk.reviewer("施审核"), Desk.form("烘房电费太高", PROBLEM));
        var later = Desk.form("烘房电费太高", PROBLEM.replace("一炉两天", "一炉三天"));
        var renewed = desk.renewed(owner, published, later);
        SignedInAs.account(desk.reviewer("张审核"));
        demands.approve(renewed.id(), renewed.version(), Desk.GOOD);
        SignedInAs.account(owner);
        open("desk/demands/" + published.id() + "/versions");
        assertThat(everything()).contains("第 2 版", "公众看到的就是这一版", "张审核 审核通过", "施审核 审核通过", "改了 1 处");
        assertThat(texts("del")).hasSize(1).allMatch(word -> word.contains("两"));
        assertThat(texts("ins")).hasSize(1).allMatch(word -> word.contains("三"));
    }

    @Test
    void strangersFindNoVersions() {
        var owner = desk.enterprise();
        var published = desk.published(owner, desk.reviewer("孔审核"), Desk.form("别人的版本", PROBLEM));
        SignedInAs.as(Role.ENTERPRISE, UUID.randomUUID());
        open("desk/demands/" + published.id() + "/versions");
        assertThat(everything()).doesNotContain("别人的版本", "孔审核");
        SignedInAs.staff();
        open("desk/demands/" + published.id() + "/versions");
        assertThat(everything()).contains("别人的版本", "只有一个版本");
        open("desk/demands/" + UUID.randomUUID() + "/versions");
        assertThat(everything()).doesNotContain("版本");
    }

    private List<KeptVersion<DemandForm>> of(UUID listing) {
        return versions.of(listing, Desk.form("", ""));
    }

    private List<String> texts(String tag) {
        return find(HtmlContainer.class).all().stream()
                .filter(element -> element.getElement().getTag().equals(tag))
                .map(element -> element.getElement().getTextRecursively())
                .toList();
    }
}
