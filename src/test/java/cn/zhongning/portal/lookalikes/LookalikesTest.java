package cn.zhongning.portal.lookalikes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.demands.Written;
import cn.zhongning.portal.listings.ListingService;
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
            "老园子大水漫灌水费压力大|老枸杞园要改水肥一体化滴灌|两千多亩还在大水畦灌，定额压减后超用水价翻倍，肥也跟着水流失，想要能自动算浇多少、配多少肥、手机上管的系统。",
            "渣场快满了没有出路|电解锰渣无害化和资源化利用|浸出压滤尾渣堆存几百万吨，渣场将满，可溶性锰和氨氮超标，环保督察要求整改，求能大量消纳、做成建材的技术。",
            "采摘季雇不到人|枸杞采摘缺工，需要采摘机械|夏果成熟集中，摘工贵且难找，去年有一成果子没摘，需要下地的采摘机，不打青果不伤果。",
            "树好好的就整棵枯死|枸杞根腐病导致死树怎么治|五六年的枸杞园每年一成多植株黄叶、根颈发黑腐烂而死，灌药无效，求不用剧毒农药的防治办法。",
            "合金炉的烟气热量白白排掉|矿热炉高温烟气余热利用|两台矿热炉的烟气只除尘就排空，又黏又带焦油，换热器两个月堵死，想用余热烘料、发电或产汽。",
            "干果挑拣全靠人眼|枸杞干果自动色选分级设备|现在靠四十多个工人挑油果、黑果和杂质，标准不一，想要每小时一吨以上的自动分级线。",
            "|枸杞病虫害的无人机监测|想用无人机在园里巡查蚜虫和木虱，提前预报，少打药。",
            "|光伏组件板面积灰清洗|电站在风沙区，板面积灰发电损失一成，想要少用水的清扫设备。",
            "|幼儿园想办科普活动|请专家来讲课，带孩子做小实验。",
            "|屠宰场血水怎么处理|每天宰羊三百只，血水浓度高，直接进管网会超标。",
            "|枸杞地滴灌带总堵|黄河水泥沙多，滴头半个月就堵，换带子花钱。");

    private static final List<String> RESULTS = List.of(
            "电解锰渣固化脱氨与建材化利用成套技术|锰渣固锰脱氨及制建筑材料技术|碱激发结合低温焙烧，固定渣中可溶锰并脱除回收氨氮，浸出达标，处理后做水泥缓凝剂和免烧砖。",
            "红枣隧道式热风干燥排湿优化|隧道烘房红枣热风干燥的气流与排湿改进|数值模拟优化烘房气流，间歇排湿，用生物质热源，红枣干燥均匀、开裂少，能耗下降。",
            "浆果真空冷冻与微波联合干燥装备及工艺|冷冻与微波真空组合烘干浆果的设备|高糖浆果先真空冷冻再微波真空干燥，避免焦糊塌陷，设备可在线调节功率。",
            "非浓缩还原枸杞原浆稳定化与低温杀菌技术|枸杞原浆常温贮存稳定与冷杀菌工艺|定向酶解、胶体磨细化和超高压冷杀菌组合，原浆不分层不絮凝，色泽和风味稳定。",
            "|枸杞叶茶加工技术|以嫩叶杀青揉捻做成茶，香味好。",
            "|马铃薯脱毒种薯快繁|组培快繁脱毒原原种，雾培结薯。",
            "|枸杞籽油超临界萃取|用二氧化碳超临界萃取籽油，得率高。",
            "|奶牛乳房炎快速检测试纸|挤奶后一分钟显色，牛场自己就能查。");

    @Autowired
    Lookalikes lookalikes;

    @Autowired
    DemandService demands;

    @Autowired
    ResultService results;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @BeforeEach
    void comeIn() {
        SignedInAs.as(Role.ENTERPRISE, NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, "找相近的"));
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    /** Precision 1, recall 5 of 6: the sorting line, told from the machine's side, is not recognised. */
    @Test
    void rewordedDemandsAreRecognisedAndOthersAreLeftInPeace() {
        recognises(demands, DEMANDS, new Measured(5, List.of("枸杞干果自动色选分级设备"), List.of()));
    }

    /** Precision and recall 1. */
    @Test
    void rewordedResultsAreRecognisedAndOthersAreLeftInPeace() {
        recognises(results, RESULTS, new Measured(4, List.of(), List.of()));
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
                .filter(one -> organisations
                        .find(one.listing().standing().organisationId())
                        .orElseThrow()
                        .demo())
                .map(one -> one.listing().form().title())
                .toList();
    }

    @Test
    void ownDraftOfTheSameMatterIsShownAndOthersDraftsAreNot() {
        var draft = demands.saveDraft(Written.form("石料厂切割水澄清得太慢"));
        var told = new Told("石料厂切割水澄清得太慢", "");
        assertThat(lookalikes.of(demands, told, Set.of()))
                .extracting(one -> one.listing().id())
                .containsExactly(draft.id());
        SignedInAs.as(Role.ENTERPRISE, NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, "别家"));
        assertThat(lookalikes.of(demands, told, Set.of())).isEmpty();
    }
}
