package cn.zhongning.portal.harvest;

import static cn.zhongning.portal.harvest.OaiProblem.Code.badArgument;
import static cn.zhongning.portal.harvest.OaiProblem.Code.noRecordsMatch;

import cn.zhongning.portal.opendata.OpenRecord;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Results, demands, events, each by industry, and each industry with all: {@code result}, {@code event:goji}, {@code industry:goji}. */
@Component
class OaiSets {
    static final List<Kind> KINDS = List.of(Kind.RESULT, Kind.DEMAND, Kind.EVENT);
    private static final String INDUSTRY = "industry";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9\\-_.!~*'()]+(:[A-Za-z0-9\\-_.!~*'()]+)*");

    private final Site site;
    private final Texts texts;

    OaiSets(Site site, Texts texts) {
        this.site = site;
        this.texts = texts;
    }

    record Described(String spec, String name) {}

    /** @param industries empty for all */
    record Chosen(Set<Kind> kinds, Set<String> industries) {}

    List<Described> all() {
        var sets = new ArrayList<Described>();
        KINDS.forEach(kind -> {
            sets.add(new Described(spec(kind), name(kind)));
            site.industries()
                    .forEach(term ->
                            sets.add(new Described(spec(kind) + ":" + term.code(), name(kind) + " · " + both(term))));
        });
        sets.add(new Described(
                INDUSTRY,
                texts.get(Texts.CHINESE, "harvest.set.industry") + " / "
                        + texts.get(Texts.ENGLISH, "harvest.set.industry")));
        site.industries().forEach(term -> sets.add(new Described(INDUSTRY + ":" + term.code(), both(term))));
        return sets;
    }

    /** What nothing belongs to has no records, as the protocol wants it said. */
    Chosen chosen(String spec) {
        if (spec.isEmpty()) return new Chosen(Set.copyOf(KINDS), Set.of());
        if (!FORM.matcher(spec).matches()) throw new OaiProblem(badArgument, "not a setSpec");
        if (all().stream().noneMatch(set -> set.spec().equals(spec)))
            throw new OaiProblem(noRecordsMatch, "no such set: " + spec);
        var parts = spec.split(":");
        var kinds =
                parts[0].equals(INDUSTRY) ? Set.copyOf(KINDS) : Set.of(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)));
        return new Chosen(kinds, parts.length == 1 ? Set.of() : Set.of(parts[1]));
    }

    /** The narrowest of each tree; the wider ones follow from them. */
    List<String> of(OpenRecord record) {
        var industry = record.industry();
        if (industry == null || !site.knowsIndustry(industry)) return List.of(spec(record.kind()));
        return List.of(spec(record.kind()) + ":" + industry, INDUSTRY + ":" + industry);
    }

    private static String spec(Kind kind) {
        return Named.code(kind);
    }

    private String name(Kind kind) {
        return texts.label(Texts.CHINESE, kind) + " / " + texts.label(Texts.ENGLISH, kind);
    }

    private static String both(Term term) {
        return term.zh() + " / " + term.en();
    }
}
