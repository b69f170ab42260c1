package cn.zhongning.portal.demo;

import cn.zhongning.portal.demands.DemandForm;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Term;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The demonstration's demands: those that the public reads, and one or two at every other stage. */
@Component
class DemoDemands {
    private static final long WAN = 10_000_00L;
    private static final String OTHER_CONTACT = "马建国 0955-0000101";
    private final DemandService demands;
    private final Site site;
    private final Clock clock;

    DemoDemands(DemandService demands, Site site, Clock clock) {
        this.demands = demands;
        this.site = site;
        this.clock = clock;
    }

    private record Line(String id, String title, String text, String industry) {
        /** Without the title, which the text begins with. */
        String body() {
            return text.substring(text.indexOf('。') + 1);
        }

        /** The last sentence says what is wanted. */
        String targets() {
            return body().substring(problem().length());
        }

        String problem() {
            var body = body();
            return body.substring(0, body.lastIndexOf('。', body.length() - 2) + 1);
        }
    }

    private record Details(
            String town,
            @Nullable String livelihood,
            @Nullable Long from,
            @Nullable Long to,
            List<CooperationMode> modes,
            String tried,
            String parameters,
            String contact) {
        static Details of(String[] row) {
            return new Details(row[1], orNull(row[2]), fen(row[3]), fen(row[4]), modes(row[5]), row[6], row[7], row[8]);
        }

        private static List<CooperationMode> modes(String commas) {
            return DemoFiles.list(commas).stream().map(CooperationMode::valueOf).toList();
        }
    }

    /** @param enterprises by name of their town */
    void load(List<UUID> enterprises, Map<String, UUID> byTown) {
        var details =
                DemoFiles.rows("demand-details.tsv").stream().collect(Collectors.toMap(row -> row[0], Details::of));
        var lines = DemoFiles.objects("demands.jsonl", Line.class);
        for (int i = 0; i < lines.size(); i++) {
            var more = Objects.requireNonNull(details.get(lines.get(i).id()));
            var owner = byTown.getOrDefault(more.town(), enterprises.getFirst());
            var published = clock.instant().minus(Duration.ofHours(20L + i * 53));
            demands.addDemonstration(owner, form(lines.get(i), more, i), Stage.PUBLISHED, null, published);
        }
        var extras = DemoFiles.rows("demand-extras.tsv");
        for (int i = 0; i < extras.size(); i++) extra(extras.get(i), enterprises.get(i % enterprises.size()), i);
    }

    private DemandForm form(Line line, Details more, int number) {
        var today = LocalDate.now(clock);
        return new DemandForm(
                line.title(),
                industry(line.industry()),
                more.livelihood(),
                more.town(),
                line.problem(),
                line.targets(),
                more.tried(),
                Facts.firstSentence(line.body(), DemandForm.SUMMARY),
                more.parameters(),
                more.contact(),
                more.from(),
                more.to(),
                more.modes(),
                today.plusDays(60 + number * 9L),
                today.plusDays(90 + number * 9L),
                SecretLevel.PUBLIC);
    }

    private void extra(String[] row, UUID owner, int number) {
        boolean expired = row[0].equals("EXPIRED");
        var stage = expired ? Stage.PUBLISHED : Stage.valueOf(row[0]);
        var today = LocalDate.now(clock);
        var form = new DemandForm(
                row[4],
                row[1],
                orNull(row[3]),
                row[2],
                row[5],
                row[6],
                row[7],
                Facts.firstSentence(row[5], DemandForm.SUMMARY),
                "",
                OTHER_CONTACT,
                null,
                null,
                List.of(CooperationMode.SERVICE),
                null,
                expired ? today.minusDays(5) : today.plusDays(120),
                SecretLevel.PUBLIC);
        var moved = clock.instant().minus(Duration.ofDays(expired ? 95 : number + 1L));
        demands.addDemonstration(owner, form, stage, orNull(row[8]), moved);
    }

    /** The county's word that the listing's own words begin with: 锰基 is 锰基新材料. */
    private String industry(String name) {
        return site.industries().stream()
                .filter(term -> term.zh().startsWith(name))
                .findFirst()
                .map(Term::code)
                .orElse("other");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Long fen(String wan) {
        return wan.isEmpty() ? null : Long.parseLong(wan) * WAN;
    }
}
