package cn.zhongning.portal.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.content.ArticleForm;
import cn.zhongning.portal.content.ArticleService;
import cn.zhongning.portal.content.ArticleSort;
import cn.zhongning.portal.demands.DemandForm;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.CooperationMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class StoriesTest {
    @Autowired
    Stories stories;

    @Autowired
    ArticleService articles;

    @Autowired
    DemandService demands;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    private UUID buyer;
    private UUID seller;
    private UUID contract;

    @BeforeEach
    void sign() {
        buyer = organisation(OrganisationKind.ENTERPRISE, "典型案例枸杞有限公司");
        seller = organisation(OrganisationKind.UNIVERSITY, "典型案例农业大学");
        contract = contract(deal());
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void draftTellsTheChainFromTheNeedToTheContract() {
        SignedInAs.staff();
        var form = stories.draft(contract).form();
        assertThat(form.title()).isEqualTo("从需求到合同：烘房电费太高怎么办");
        assertThat(form.body())
                .contains("典型案例枸杞有限公司", "一茬要烘几十吨鲜果", "2026-02-03，典型案例农业大学发出对接意向", "用了 2 天", "2026-03-02")
                .doesNotContain("80", "绝密参数", "13900000000");
    }

    @Test
    void publicReadsItOnlyWithBothConsentsAndUntilOneIsTakenBack() throws Exception {
        var asked = asked();
        asBuyer();
        stories.say(contract, asked.version(), true, true);
        SignedInAs.staff();
        assertThatThrownBy(() -> stories.publish(contract, asked.version())).hasMessageContaining("consent");
        asSeller();
        stories.say(contract, asked.version(), true, false);
        SignedInAs.staff();
        var published = stories.publish(contract, asked.version());
        var page = new Browser(port).get("/articles/" + published.articleId());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("典型案例", "烘房电费太高怎么办").doesNotContain("合同成交额");
        asSeller();
        stories.say(contract, published.version(), false, false);
        assertThat(new Browser(port).get("/articles/" + published.articleId()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void amountIsToldWhereBothSaySoAndNoLonger() throws Exception {
        var published = published(true);
        assertThat(new Browser(port).get("/articles/" + published.articleId()).body())
                .contains("合同成交额 80 万元");
        asBuyer();
        stories.say(contract, published.version(), true, false);
        assertThat(new Browser(port).get("/articles/" + published.articleId()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherTextAsksBothSidesAnew() {
        var asked = asked();
        asBuyer();
        stories.say(contract, asked.version(), true, false);
        SignedInAs.staff();
        var edited = stories.edit(
                contract,
                asked.version(),
                new StoryForm("换个标题", asked.form().summary(), asked.form().body()));
        assertThat(stories.consents(contract)).isEmpty();
        assertThat(edited.stage()).isEqualTo(StoryStage.DRAFT);
        assertThatThrownBy(() -> stories.publish(contract, edited.version())).hasMessageContaining("not-asked");
    }

    @Test
    void articleDeskCannotChangeWhatBothSidesAgreedTo() {
        var id = Objects.requireNonNull(published(false).articleId());
        SignedInAs.staff();
        var article = articles.forDesk(id);
        var form = new ArticleForm(
                ArticleSort.STORY,
                "偷偷换标题",
                article.form().summary(),
                article.form().body(),
                "",
                "");
        assertThatThrownBy(() -> articles.change(id, article.version(), form)).hasMessageContaining("in-stories");
        assertThatThrownBy(() -> articles.withdraw(id, article.version())).hasMessageContaining("in-stories");
    }

    @Test
    void onlyTheCentreWritesAndOnlyTheSidesThemselvesAgree() {
        var asked = asked();
        assertThatThrownBy(() -> stories.say(contract, asked.version(), true, true))
                .hasMessageContaining("not-yours");
        SignedInAs.as(Role.ENTERPRISE, buyer, MemberRole.READER);
        assertThatThrownBy(() -> stories.say(contract, asked.version(), true, true))
                .hasMessageContaining("not-yours");
        asBuyer();
        assertThatThrownBy(() -> stories.draft(contract)).hasMessageContaining("staff-only");
        assertThatThrownBy(() -> stories.edit(contract, asked.version(), asked.form()))
                .hasMessageContaining("staff-only");
        assertThatThrownBy(() -> stories.publish(contract, asked.version())).hasMessageContaining("staff-only");
        assertThatThrownBy(() -> stories.withdraw(contract, asked.version())).hasMessageContaining("staff-only");
    }

    @Test
    void othersFindNoStoryAndSidesNoDraft() {
        SignedInAs.staff();
        var draft = stories.draft(contract);
        asBuyer();
        assertThat(stories.find(contract)).isEmpty();
        SignedInAs.staff();
        var asked = stories.ask(contract, draft.version());
        SignedInAs.as(Role.ENTERPRISE, organisation(OrganisationKind.ENTERPRISE, "旁观企业"));
        assertThat(stories.find(contract)).isEmpty();
        assertThatThrownBy(() -> stories.say(contract, asked.version(), true, true))
                .hasMessageContaining("gone");
        assertThatThrownBy(() -> stories.consents(contract)).hasMessageContaining("gone");
    }

    private Story published(boolean amountToo) {
        var asked = asked();
        asBuyer();
        stories.say(contract, asked.version(), true, amountToo);
        asSeller();
        stories.say(contract, asked.version(), true, amountToo);
        SignedInAs.staff();
        return stories.publish(contract, asked.version());
    }

    private Story asked() {
        SignedInAs.staff();
        return stories.ask(contract, stories.draft(contract).version());
    }

    private void asBuyer() {
        SignedInAs.as(Role.ENTERPRISE, buyer);
    }

    private void asSeller() {
        SignedInAs.as(Role.UNIVERSITY, seller);
    }

    private UUID organisation(OrganisationKind kind, String name) {
        var body = "9164052188" + "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        return accounts.create(kind, name, CreditCode.completing(body), "ningan", OrganisationStatus.APPROVED, false)
                .id();
    }

    private UUID deal() {
        var demand = demands.addDemonstration(buyer, demand(), Stage.PUBLISHED, null, Instant.now());
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into deal (id, version, kind, listing_id, title, owner_organisation, asker_organisation, wishes,
                            mode, stage, turn, turn_since, sent_at, answered_at, moved_at)
                        values (?, 1, 'DEMAND', ?, '烘房电费太高怎么办', ?, ?, '{}', 'SERVICE', 'SIGNED', null, now(),
                            timestamptz '2026-02-03 10:00+08', timestamptz '2026-02-05 09:00+08', now())
                        """).params(id, demand.id(), buyer, seller).update();
        return id;
    }

    private UUID contract(UUID deal) {
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into contract (id, version, deal_id, kind, title, buyer_organisation, seller_organisation,
                            industry, signed_on, total, technology, stage, created_at, updated_at)
                        values (?, 1, ?, 'SERVICE', '烘房节能改造', ?, ?, 'goji', date '2026-03-02', 80000000, 60000000,
                            'SIGNED', now(), now())
                        """).params(id, deal, buyer, seller).update();
        return id;
    }

    private static DemandForm demand() {
        return new DemandForm(
                "烘房电费太高怎么办",
                "goji",
                null,
                "ningan",
                "一茬要烘几十吨鲜果，老式热风烘房一炉两天，电费占成本大头。",
                "电耗降低三分之一",
                "换过风机",
                "电费占成本大头",
                "绝密参数",
                "王小宁 13900000000",
                null,
                null,
                List.of(CooperationMode.SERVICE),
                LocalDate.now(Clocks.CHINA).plusDays(60),
                LocalDate.now(Clocks.CHINA).plusDays(90),
                SecretLevel.PUBLIC);
    }
}
