package cn.zhongning.portal.matching;

import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Believable sides of pairs, on a fixed day. */
final class Sample {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final long WAN = 10_000_00L;

    private Sample() {}

    static Need need(List<CooperationMode> modes, @Nullable LocalDate deadline) {
        return need("goji", modes, 50 * WAN, deadline);
    }

    static Need need(
            String industry, List<CooperationMode> modes, @Nullable Long budget, @Nullable LocalDate deadline) {
        var side = side(
                Kind.DEMAND,
                "烘房电费太高",
                "老式热风烘房一炉要烤两天，电费占了成本的大头，鲜果烤出来发黑。",
                List.of(),
                industry,
                "ningan",
                modes,
                10 * WAN,
                budget);
        return new Need(side, deadline);
    }

    static Need about(String title, String text) {
        return new Need(side(Kind.DEMAND, title, text, List.of(), "other", null, List.of(), null, null), null);
    }

    static Offer offer(@Nullable Integer readiness) {
        return offer("goji", readiness, List.of(CooperationMode.LICENCE), null, null);
    }

    static Offer offer(
            String industry,
            @Nullable Integer readiness,
            List<CooperationMode> modes,
            @Nullable Long from,
            @Nullable Long to) {
        var side = side(
                Kind.RESULT,
                "枸杞热泵分段变温干制与护色技术",
                "与热风烘房相比单位脱水能耗降低四成以上，鲜果色泽红亮、不结块。",
                List.of("热泵干燥", "护色", "节能", "枸杞"),
                industry,
                "ningan",
                modes,
                from,
                to);
        return new Offer(side, readiness);
    }

    private static Side side(
            Kind kind,
            String title,
            String text,
            List<String> keywords,
            String industry,
            @Nullable String town,
            List<CooperationMode> modes,
            @Nullable Long from,
            @Nullable Long to) {
        return new Side(
                kind,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "某机构",
                false,
                title,
                text,
                keywords,
                industry,
                "water",
                town,
                modes,
                from,
                to);
    }
}
