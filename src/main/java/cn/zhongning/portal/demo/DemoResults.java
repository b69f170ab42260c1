package cn.zhongning.portal.demo;

import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.results.IntellectualProperty;
import cn.zhongning.portal.results.IntellectualProperty.Right;
import cn.zhongning.portal.results.IntellectualProperty.RightKind;
import cn.zhongning.portal.results.IntellectualProperty.RightStatus;
import cn.zhongning.portal.results.ReadinessScale;
import cn.zhongning.portal.results.ResultForm;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.PriceMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The demonstration's results: those that the public reads, and one or two at every other stage. */
@Component
class DemoResults {
    private static final long WAN = 10_000_00L;
    private static final Set<String> NEW_MATERIALS = Set.of("manganese", "aluminium", "silicon");
    private static final Map<String, CooperationMode> MODES = Map.of(
            "技术许可", CooperationMode.LICENCE,
            "技术转让", CooperationMode.TRANSFER,
            "合作开发", CooperationMode.DEVELOPMENT,
            "作价入股", CooperationMode.EQUITY);
    private static final Map<Integer, String> EVIDENCE = Map.of(
            5, "实验室样品在模拟工况下连续试验，有原始记录和检测报告。",
            6, "中试样机通过第三方检测，报告可以查阅。",
            7, "在一家企业的生产线上连续运行三个月，有用户报告。",
            8, "两家以上企业采用并通过验收，有验收意见和检测报告。");
    private final ResultService results;
    private final Clock clock;

    DemoResults(ResultService results, Clock clock) {
        this.results = results;
        this.clock = clock;
    }

    private record Line(
            String id,
            String title,
            String text,
            List<String> keywords,
            String field,
            String maturity,
            String cooperation,
            int patents) {
        int readiness() {
            return Integer.parseInt(maturity.substring(3));
        }
    }

    private record Price(
            PriceMode mode,
            @Nullable Long from,
            @Nullable Long to,
            @Nullable LocalDate day,
            String terms) {
        static Price of(int number, LocalDate today) {
            long wan = 8 + number * 7L % 45;
            return switch (number % 5) {
                case 0 -> new Price(PriceMode.AGREED, wan * WAN, wan * 2 * WAN, null, "");
                case 1 -> new Price(PriceMode.LISTED, wan * WAN, wan * WAN, today.plusDays(30 + number), "");
                case 2 -> new Price(PriceMode.TRIAL_FIRST, null, wan * WAN, null, "免费试用两个月，设备由成果方提供，期满一个月内决定是否采用。");
                case 3 ->
                    new Price(PriceMode.AUCTION, wan * WAN, null, today.plusDays(20 + number), "常设技术交易中心二楼，网上同步竞价。");
                default -> new Price(PriceMode.NEGOTIABLE, null, null, null, "");
            };
        }
    }

    void load(List<UUID> universities) {
        var lines = DemoFiles.objects("results.jsonl", Line.class);
        for (int i = 0; i < lines.size(); i++) {
            var published = clock.instant().minus(Duration.ofHours(9L + i * 31));
            var owner = universities.get(i % universities.size());
            results.addDemonstration(owner, form(lines.get(i), i), Stage.PUBLISHED, null, published);
        }
        var extras = DemoFiles.rows("result-extras.tsv");
        for (int i = 0; i < extras.size(); i++) extra(extras.get(i), universities.get(i % universities.size()), i);
    }

    private ResultForm form(Line line, int number) {
        var industry = industry(line);
        var parts = DemoParts.of(line.text());
        var price = Price.of(number, LocalDate.now(clock));
        return new ResultForm(
                line.title(),
                line.field() + "团队",
                parts.summary(),
                parts.advantages(),
                line.keywords(),
                line.field(),
                industry,
                livelihood(line),
                line.readiness(),
                NEW_MATERIALS.contains(industry) ? ReadinessScale.NEW_MATERIALS : ReadinessScale.GENERAL,
                EVIDENCE.getOrDefault(line.readiness(), ""),
                "成果方自评，专家组复核",
                LocalDate.now(clock).minusDays(40 + number * 3L),
                rights(line),
                parts.cases(),
                List.of(MODES.getOrDefault(line.cooperation(), CooperationMode.SERVICE)),
                price.mode(),
                price.from(),
                price.to(),
                price.day(),
                price.terms(),
                List.of(),
                "工艺参数、设备清单与运行记录，签署保密约定后提供。",
                line.field() + "团队 0951-0000" + (200 + number),
                LocalDate.now(clock).plusYears(1),
                SecretLevel.PUBLIC);
    }

    /** Numbers that no office has given. */
    private static IntellectualProperty rights(Line line) {
        return new IntellectualProperty(IntStream.rangeClosed(1, line.patents())
                .mapToObj(i -> new Right(
                        RightKind.INVENTION,
                        "示例-" + line.id() + "-" + i,
                        i % 3 == 0 ? RightStatus.PENDING : RightStatus.GRANTED))
                .toList());
    }

    private void extra(String[] row, UUID owner, int number) {
        boolean expired = row[0].equals("EXPIRED");
        var today = LocalDate.now(clock);
        var form = new ResultForm(
                row[4],
                row[2] + "团队",
                row[5],
                "",
                DemoFiles.list(row[6]),
                row[2],
                row[1],
                null,
                Integer.valueOf(row[3]),
                ReadinessScale.GENERAL,
                EVIDENCE.getOrDefault(Integer.valueOf(row[3]), ""),
                "",
                null,
                IntellectualProperty.NONE,
                "",
                List.of(CooperationMode.SERVICE),
                PriceMode.NEGOTIABLE,
                null,
                null,
                null,
                "",
                List.of(),
                "",
                row[2] + "团队 0951-0000199",
                expired ? today.minusDays(5) : today.plusDays(200),
                SecretLevel.PUBLIC);
        var stage = expired ? Stage.PUBLISHED : Stage.valueOf(row[0]);
        var moved = clock.instant().minus(Duration.ofDays(expired ? 200 : number + 1L));
        results.addDemonstration(owner, form, stage, row[7].isEmpty() ? null : row[7], moved);
    }

    private static @Nullable String livelihood(Line line) {
        var text = line.title() + line.field() + String.join("", line.keywords());
        if (text.contains("粪")) return "manure";
        if (text.contains("废水") || text.contains("节水") || text.contains("水处理")) return "water";
        if (text.contains("烟气") || text.contains("脱硝") || text.contains("大气")) return "air";
        if (text.contains("渣") || text.contains("灰") || text.contains("固废")) return "recycling";
        if (text.contains("安全") || text.contains("预警")) return "safety";
        return text.contains("病虫") || text.contains("农药") ? "farm-runoff" : null;
    }

    private static String industry(Line line) {
        var text = line.title() + " " + String.join(" ", line.keywords()) + " " + line.field();
        if (text.contains("枸杞")) return "goji";
        if (text.contains("羊") || text.contains("畜") || text.contains("饲料")) return "livestock";
        if (text.contains("锰")) return "manganese";
        if (text.contains("铝")) return "aluminium";
        if (text.contains("光伏") || text.contains("单晶")) return "silicon";
        if (text.contains("化工") || text.contains("化学")) return "chemicals";
        if (text.contains("冶金")) return "metallurgy";
        if (text.contains("建筑") || text.contains("水泥")) return "building";
        if (text.contains("智能")) return "digital";
        return text.contains("农") ? "agriculture" : "other";
    }
}
