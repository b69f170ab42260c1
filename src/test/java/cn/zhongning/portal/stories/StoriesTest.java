package cn.zhongning.portal.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.content.ArticleForm;
import cn.zhongning.portal.content.ArticleService;
import cn.zhongning.portal.content.ArticleSort;
import cn.zhongning.portal.demands.DemandService;
import java.util.Objects;
import java.util.UUID;
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

    private Chain chain;
    private UUID buyer;
    private UUID seller;
    private UUID contract;

    @BeforeEach
    void sign() {
        chain = new Chain(accounts, demands, sql);
        buyer = chain.organisation(OrganisationKind.ENTERPRISE, "典型案例枸杞有限公司");
        seller = chain.organisation(OrganisationKind.UNIVERSITY, "典型案例农业大学");
        contract = chain.contract(buyer, seller);
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
    void noStoryIsToldOfASideThatCannotAgree() {
        chain.sql().sql("""
                        update contract set deal_id = null, seller_organisation = null, outside_name = '不在平台上的研究所',
                            outside_credit_code = '91350100M000100Y43'
                        where id = ?
                        """).param(contract).update();
        SignedInAs.staff();
        assertThatThrownBy(() -> stories.draft(contract)).hasMessageContaining("outsider");
    }

    @Test
    void othersFindNoStoryAndSidesNoDraft() {
        SignedInAs.staff();
        var draft = stories.draft(contract);
        asBuyer();
        assertThat(stories.find(contract)).isEmpty();
        SignedInAs.staff();
        var asked = stories.ask(contract, draft.version());
        SignedInAs.as(Role.ENTERPRISE, chain.organisation(OrganisationKind.ENTERPRISE, "旁观企业"));
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
}
