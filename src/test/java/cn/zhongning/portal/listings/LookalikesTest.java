package cn.zhongning.portal.listings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.demands.Written;
import cn.zhongning.portal.results.ResultService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Held against the demonstration's 22 demands and 72 results: what people reworded, and what they did not. */
@PortalTest
class LookalikesTest {
    /** The demonstration's title, or nothing; then a title and a summary as somebody else would write them. */
    private static final List<String> DEMANDS = List.of(
            "烘房电费太高、出来的果子发黑|热风烘房太费电，干果颜色发暗|老式烘房一炉烤两天，电费是成本的大头，烤出来的枸杞发黑粘连，想找省电又保住红色的烘干技术。",
            "烘房电费太高、出来的果子发黑|枸杞鲜果烘干能耗高，求节能护色工艺|合作社每茬几十吨鲜果要烘，电费高，果子常发黑，希望在原场地改造。",
            "采摘季雇不到人|枸杞采摘缺工，需要采摘机械|夏果成熟集中，摘工贵且难找，去年有一成果子没摘，需要下地的采摘机，不打青果不伤果。",
            "树好好的就整棵枯死|枸杞根腐病导致死树怎么治|五六年的枸杞园每年一成多植株黄叶、根颈发黑腐烂而死，灌药无效，求不用剧毒农药的防治办法。",
            "干果挑拣全靠人眼|枸杞干果自动色选分级设备|现在靠四十多个工人挑油果、黑果和杂质，标准不一，想要每小时一吨以上的自动分级线。",
            "|枸杞病虫害的无人机监测|想用无人机在园里巡查蚜虫和木虱，提前预报，少打药。",
            "|光伏组件板面积灰清洗|电站在风沙区，板面积灰发电损失一成，想要少用水的清扫设备。",
            "|幼儿园想办科普活动|请专家来讲课，带孩子做小实验。",
            "|屠宰场血水怎么处理|每天宰羊三百只，血水浓度高，直接进管网会超标。",
            "|枸杞地滴灌带总堵|黄河水泥沙多，滴头半个月就堵，换带子花钱。");

    private static final List<String> RESULTS = List.of(
            "枸杞热泵分段变温干制与护色技术|枸杞分段式热泵烘干及保色工艺|采用低温预热、中温恒速、变温降速三段热泵烘干，能耗比热风下降四成，干果红亮不结块。",
            "枸杞热泵分段变温干制与护色技术|一种节能的枸杞干燥护色方法|热泵变温干燥，用抗坏血酸溶液代替碱液脱蜡，时间缩短到二十六小时，类胡萝卜素保留更多。",
            "浆果真空冷冻与微波联合干燥装备及工艺|冷冻与微波真空组合烘干浆果的设备|高糖浆果先真空冷冻再微波真空干燥，避免焦糊塌陷，设备可在线调节功率。",
            "|枸杞叶茶加工技术|以嫩叶杀青揉捻做成茶，香味好。",
            "|红枣热泵烘干|红枣热泵烘干工艺，裂枣少。",
            "|马铃薯脱毒种薯快繁|组培快繁脱毒原原种，雾培结薯。");

    @Autowired
    Lookalikes lookalikes;

    @Autowired
    DemandService demands;

    @Autowired
    ResultService results;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void comeIn() {
        SignedInAs.as(Role.ENTERPRISE, NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, "找相近的"));
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    /** Precision 1, recall 4 of 5: the sorting line, told from the machine's side, is not recognised. */
    @Test
    void rewordedDemandsAreRecognisedAndOthersAreLeftInPeace() {
        recognises(demands, DEMANDS, new Measured(4, List.of("枸杞干果自动色选分级设备"), List.of()));
    }

    /** Precision and recall 1. */
    @Test
    void rewordedResultsAreRecognisedAndOthersAreLeftInPeace() {
        recognises(results, RESULTS, new Measured(3, List.of(), List.of()));
    }

    /** How many were recognised, missed, and taken for another; with what was missed or wrong. */
    private record Measured(int right, List<String> missed, List<String> wrong) {}

    private void recognises(ListingService<?, ?> service, List<String> written, Measured expected) {
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(measured(service, written)).isEqualTo(expected));
    }

    private Measured measured(ListingService<?, ?> service, List<String> written) {
        int right = 0;
        var missed = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (var line : written) {
            var parts = line.split("\\|");
            var found = new ArrayList<>(titles(service, new Told(parts[1], parts[2])));
            if (found.remove(parts[0])) right++;
            else if (!parts[0].isEmpty()) missed.add(parts[1]);
            wrong.addAll(found);
        }
        return new Measured(right, missed, wrong);
    }

    private List<String> titles(ListingService<?, ?> service, Told told) {
        return lookalikes.of(service, told, Set.of()).stream()
                .filter(one -> one.listing().standing().demo())
                .map(one -> one.listing().form().title())
                .toList();
    }

    @Test
    void ownDraftOfTheSameMatterIsShownAndOthersDraftsAreNot() {
        var draft = demands.saveDraft(Written.form("盐碱地种枸杞苗不发根"));
        var told = new Told("盐碱地种枸杞苗不发根", "");
        assertThat(lookalikes.of(demands, told, Set.of()))
                .extracting(one -> one.listing().id())
                .containsExactly(draft.id());
        SignedInAs.as(Role.ENTERPRISE, NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, "别家"));
        assertThat(lookalikes.of(demands, told, Set.of())).isEmpty();
    }
}
