package cn.zhongning.portal.results;

import cn.zhongning.portal.imports.CellMistake;
import cn.zhongning.portal.imports.CellValues;
import cn.zhongning.portal.imports.Column;
import cn.zhongning.portal.imports.Columns;
import cn.zhongning.portal.imports.RowReader;
import cn.zhongning.portal.imports.SheetCell;
import cn.zhongning.portal.listings.ListingSheet;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.lookalikes.Lookalikes;
import cn.zhongning.portal.lookalikes.Told;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.PriceMode;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A university's results from a spreadsheet. */
@Component
class ResultSheet extends ListingSheet<ResultForm> {
    private static final Pattern LEVEL = Pattern.compile("(?:TRL)?\\s*([1-9])(?:\\.0+)?\\s*级?");

    private final RightsWords words = new RightsWords(texts);
    private final BroughtResults results;
    private final Lookalikes lookalikes;
    private final Column<String> title = columns.line("results.title", ResultForm.TITLE);
    private final Column<String> team = columns.line("results.team", ResultForm.TEAM);
    private final Column<String> summary = columns.lines("results.summary", ResultForm.SUMMARY);
    private final Column<String> advantages = columns.lines("results.advantages", ResultForm.LONG);
    private final Column<List<String>> keywords = columns.own("results.keywords", (cell, locale) -> keywords(cell));
    private final Column<String> field = columns.line("results.field", ResultForm.FIELD);
    private final Column<String> industry = industry();
    private final Column<String> livelihood = livelihood();
    private final Column<Integer> readiness = columns.own("results.readiness", (cell, locale) -> level(cell));
    private final Column<ReadinessScale> scale = columns.choice("results.readinessScale", ReadinessScale.class);
    private final Column<String> evidence = columns.lines("results.readinessEvidence", ResultForm.SHORT);
    private final Column<String> assessedBy = columns.lines("results.assessedBy", ResultForm.TEAM);
    private final Column<LocalDate> assessedOn = columns.day("results.assessedOn");
    private final Column<IntellectualProperty> rights =
            columns.own("results.intellectualProperty", words.kinds(), words::read);
    private final Column<String> cases = columns.lines("results.cases", ResultForm.LONG);
    private final Column<List<CooperationMode>> cooperation = cooperation();
    private final Column<PriceMode> priceMode = columns.choice("results.priceMode", PriceMode.class);
    private final Column<Long> priceFrom = columns.wan("results.priceFrom");
    private final Column<Long> priceTo = columns.wan("results.priceTo");
    private final Column<LocalDate> priceDay = columns.day("results.priceDay");
    private final Column<String> priceTerms = columns.line("results.priceTerms", ResultForm.TERMS);
    private final Column<String> protectedPart = protectedPart(ResultForm.SUMMARY);
    private final Column<String> contact = contact(ResultForm.CONTACT);
    private final Column<LocalDate> expiresOn = columns.day("results.expiresOn");
    private final Column<SecretLevel> secretLevel = secretLevel();

    ResultSheet(BroughtResults results, Lookalikes lookalikes, Site site, Texts texts) {
        super(results, site, texts);
        this.results = results;
        this.lookalikes = lookalikes;
        columns.require(title, team, summary, field, industry, readiness, scale, evidence, cooperation, contact);
        columns.require(secretLevel);
    }

    @Override
    protected ResultForm form(RowReader row) {
        var from = row.get(priceFrom);
        return new ResultForm(
                row.text(title),
                row.text(team),
                row.text(summary),
                row.text(advantages),
                row.get(keywords, List.of()),
                row.text(field),
                row.text(industry),
                row.get(livelihood),
                row.get(readiness),
                row.get(scale),
                row.text(evidence),
                row.text(assessedBy),
                row.get(assessedOn),
                row.get(rights, IntellectualProperty.NONE),
                row.text(cases),
                row.get(cooperation, List.of()),
                row.get(priceMode, PriceMode.NEGOTIABLE),
                from,
                row.upper(priceTo, from, "results.error.price"),
                row.get(priceDay),
                row.text(priceTerms),
                List.of(),
                row.text(protectedPart),
                row.text(contact),
                until(row, row.get(expiresOn)),
                row.get(secretLevel));
    }

    @Override
    protected Predicate<ResultForm> alreadyOf(UUID owner) {
        var known = lookalikes.known(Kind.RESULT, results.told(owner));
        return form -> known.test(Told.of(form));
    }

    private static Integer level(SheetCell cell) {
        var found = LEVEL.matcher(CellValues.plain(cell.text()));
        if (!found.matches()) throw new Refused("imports.error.level", CellMistake.quoted(cell.text()));
        return Integer.valueOf(found.group(1));
    }

    private static List<String> keywords(SheetCell cell) {
        var all = Columns.parts(cell.text()).distinct().toList();
        if (all.size() > ResultForm.KEYWORDS) {
            throw new Refused("results.error.keywords", ResultForm.KEYWORDS, all.size());
        }
        all.forEach(word -> {
            if (word.length() > ResultForm.KEYWORD) {
                throw new Refused("imports.error.keyword", word, ResultForm.KEYWORD, word.length());
            }
        });
        return all;
    }
}
