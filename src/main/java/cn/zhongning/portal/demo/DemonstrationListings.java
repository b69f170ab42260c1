package cn.zhongning.portal.demo;

import cn.zhongning.portal.demands.DemandForm;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.results.IntellectualProperty;
import cn.zhongning.portal.results.ReadinessScale;
import cn.zhongning.portal.results.ResultForm;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.PriceMode;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Term;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration's demands and results, believable in everything that their texts leave open. */
@Component
class DemonstrationListings {
    private static final long WAN = 10_000_00L;
    private static final Map<String, CooperationMode> MODES = Map.of(
            "技术许可", CooperationMode.LICENCE,
            "技术转让", CooperationMode.TRANSFER,
            "合作开发", CooperationMode.DEVELOPMENT,
            "作价入股", CooperationMode.EQUITY);

    private final DemandService demands;
    private final ResultService results;
    private final Site site;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    DemonstrationListings(DemandService demands, ResultService results, Site site, Clock clock) {
        this.demands = demands;
        this.results = results;
        this.site = site;
        this.clock = clock;
    }

    record DemandLine(String title, String text, String industry) {}

    record ResultLine(
            String title, String text, List<String> keywords, String field, String maturity, String cooperation) {}

    void load(List<UUID> enterprises, List<UUID> universities) throws IOException {
        var lines = read("demands", DemandLine.class);
        for (int i = 0; i < lines.size(); i++) {
            var published = clock.instant().minus(Duration.ofHours(20L + i * 53));
            demands.addDemonstration(
                    enterprises.get(i % enterprises.size()), demand(lines.get(i), i), Stage.PUBLISHED, null, published);
        }
        var found = read("results", ResultLine.class);
        for (int i = 0; i < found.size(); i++) {
            var published = clock.instant().minus(Duration.ofHours(9L + i * 31));
            results.addDemonstration(
                    universities.get(i % universities.size()), result(found.get(i)), Stage.PUBLISHED, null, published);
        }
    }

    private DemandForm demand(DemandLine line, int number) {
        var today = LocalDate.now(clock);
        long from = 10 + number * 7L % 40;
        return new DemandForm(
                line.title(),
                industry(line.industry()),
                null,
                site.towns().get(number % site.towns().size()).code(),
                line.text().substring(line.text().indexOf('。') + 1),
                "",
                "",
                Facts.firstSentence(line.text().substring(line.text().indexOf('。') + 1), DemandForm.SUMMARY),
                "",
                "",
                number % 5 == 1 ? null : from * WAN,
                number % 5 == 1 ? null : (from * 2 + 10) * WAN,
                List.of(CooperationMode.LICENCE, CooperationMode.SERVICE),
                today.plusDays(60 + number * 9L),
                today.plusDays(90 + number * 9L),
                SecretLevel.PUBLIC);
    }

    private ResultForm result(ResultLine line) {
        return new ResultForm(
                line.title(),
                line.field() + "团队",
                line.text(),
                "",
                line.keywords(),
                line.field(),
                industryOf(line),
                null,
                Integer.valueOf(line.maturity().substring(3)),
                ReadinessScale.GENERAL,
                "",
                "",
                null,
                IntellectualProperty.NONE,
                "",
                List.of(MODES.get(line.cooperation())),
                PriceMode.NEGOTIABLE,
                null,
                null,
                List.of(),
                "",
                "",
                LocalDate.now(clock).plusYears(1),
                SecretLevel.PUBLIC);
    }

    /** The county's word that the listing's own words begin with: 锰基 is 锰基新材料. */
    private String industry(String name) {
        return site.industries().stream()
                .filter(term -> term.zh().startsWith(name))
                .findFirst()
                .map(Term::code)
                .orElse("other");
    }

    private String industryOf(ResultLine line) {
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

    private <T> List<T> read(String name, Class<T> type) throws IOException {
        return new ClassPathResource("demo/" + name + ".jsonl")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> json.readValue(line, type))
                .toList();
    }
}
