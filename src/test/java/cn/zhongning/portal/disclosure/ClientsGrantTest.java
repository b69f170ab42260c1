package cn.zhongning.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.agencies.Recorded;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.forms.Passage;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an agency reads and sees for the client that has mandated it. */
@PortalTest
class ClientsGrantTest extends DeskTest {
    @Autowired
    Grants grants;

    @Autowired
    Disclosures disclosures;

    @Autowired
    Agreements agreements;

    @Autowired
    Openings openings;

    @Autowired
    JdbcClient sql;

    private TwoSides two;
    private UUID agency;

    @BeforeEach
    void meet(@Autowired Accounts accounts, @Autowired DemandService demands) {
        two = TwoSides.meet(accounts, demands);
        agency = NewOrganisation.approved(accounts, OrganisationKind.AGENCY, "代读技术转移公司");
    }

    @Test
    void brokerReadsByTheClientsGrantAndTheOwnerSeesForWhom() {
        two.granted(grants);
        asBroker();
        refused("not-granted", this::open);
        new Recorded(sql).running(agency, two.university());
        assertThat(open().passages()).extracting(Passage::text).contains(TwoSides.PARAMETERS);
        two.asOwner();
        assertThat(openings.ofListing(two.kind(), two.listing(), 0, 10))
                .singleElement()
                .satisfies(opening -> {
                    assertThat(opening.organisation()).isEqualTo("代读技术转移公司");
                    assertThat(opening.client()).isEqualTo("银川热工学院");
                    assertThat(opening.ground()).isEqualTo(Opening.Ground.GRANT);
                });
        var one = disclosures.about(two.kind(), two.listing()).getFirst();
        open("desk/disclosures/" + one.id());
        assertThat(everything()).contains("代读技术转移公司代银川热工学院");
    }

    @Test
    void nothingOpensAnyMoreWhenTheMandateOrTheGrantHasEnded() {
        var granted = two.granted(grants);
        var mandate = new Recorded(sql).running(agency, two.university());
        asBroker();
        open();
        new Recorded(sql).end(mandate);
        refused("not-granted", this::open);
        refused("gone", () -> disclosures.get(granted.id()));
        new Recorded(sql).running(agency, two.university());
        two.asOwner();
        grants.end(granted.id(), granted.version(), "项目已经有了合作方，不再开放。");
        asBroker();
        refused("not-granted", this::open);
    }

    @Test
    void mandateForAnotherIndustryOpensNothing() {
        var granted = two.granted(grants);
        new Recorded(sql).forIndustry(agency, two.university(), "metallurgy");
        asBroker();
        refused("not-granted", this::open);
        refused("gone", () -> disclosures.get(granted.id()));
        assertThat(disclosures.list(Side.ASKER, 0, 10)).isEmpty();
    }

    @Test
    void clientItselfAgreesAndEndsNotItsAgency() {
        two.asOwner();
        agreements.write(two.kind(), two.listing(), 0, "资料只用于评估，不得转给第三方。");
        var granted = two.granted(grants);
        new Recorded(sql).running(agency, two.university());
        asBroker();
        refused("error.agreement", this::open);
        var current = agreements.current(two.listing()).orElseThrow();
        assertThatThrownBy(() -> agreements.accept(granted, current.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> grants.giveUp(granted.id(), granted.version())).isInstanceOf(Refused.class);
        two.asAsker();
        agreements.accept(granted, current.id());
        asBroker();
        assertThat(open().passages()).isNotEmpty();
    }

    @Test
    void deskOfTheBrokerHasTheClientsRequestsAndSaysWhose() {
        two.asAsker();
        var asked = grants.ask(two.kind(), two.listing(), TwoSides.REASON);
        new Recorded(sql).running(agency, two.enterprise());
        asBroker();
        assertThat(disclosures.waiting()).isOne();
        open("desk/disclosures");
        assertThat(rows()).singleElement().asString().contains("低损枸杞烘干的热风参数", "您代宁安烘干有限公司");
        open("desk/disclosures/" + asked.id());
        assertThat(everything()).contains("您代宁安烘干有限公司");
        grants.grant(asked.id(), asked.version());
        assertThat(disclosures.waiting()).isZero();
    }

    @Test
    void brokerIsToldOfWhatTheMandateReachesAndNotOfWhatTheAgencyItselfAsks() {
        two.asAsker();
        grants.ask(two.kind(), two.listing(), TwoSides.REASON);
        new Recorded(sql).forIndustry(agency, two.enterprise(), "metallurgy");
        asBroker();
        assertThat(disclosures.waiting()).isZero();
        assertThat(disclosures.list(Side.OWNER, 0, 10)).isEmpty();
        new Recorded(sql).forIndustry(agency, two.enterprise(), "goji");
        grants.ask(two.kind(), two.listing(), TwoSides.REASON);
        assertThat(disclosures.waiting()).isOne();
        assertThat(disclosures.waiting(0, 10))
                .isEqualTo(disclosures.list(Side.OWNER, 0, 10))
                .extracting(Disclosure::askerOrganisation)
                .containsExactly(two.university());
        assertThat(disclosures.list(Side.ASKER, 0, 10))
                .extracting(Disclosure::askerOrganisation)
                .containsExactly(agency);
    }

    private void asBroker() {
        SignedInAs.as(Role.BROKER, agency);
    }

    private Openings.Opened open() {
        return openings.open(two.kind(), two.listing(), Texts.CHINESE);
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(Refused.class).hasMessageContaining(key);
    }
}
