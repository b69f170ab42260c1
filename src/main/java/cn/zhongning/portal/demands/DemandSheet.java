package cn.zhongning.portal.demands;

import cn.zhongning.portal.imports.Column;
import cn.zhongning.portal.imports.RowReader;
import cn.zhongning.portal.listings.ListingSheet;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.lookalikes.Lookalikes;
import cn.zhongning.portal.lookalikes.Told;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** An enterprise's demands from a spreadsheet. */
@Component
class DemandSheet extends ListingSheet<DemandForm> {
    private final BroughtDemands demands;
    private final Lookalikes lookalikes;
    private final Column<String> title = columns.line("demands.title", DemandForm.TITLE);
    private final Column<String> summary = columns.lines("demands.summary", DemandForm.SUMMARY);
    private final Column<String> industry = industry();
    private final Column<String> livelihood = livelihood();
    private final Column<String> town = town();
    private final Column<String> problem = columns.lines("demands.problem", DemandForm.PROBLEM);
    private final Column<String> targets = columns.lines("demands.targets", DemandForm.SHORT);
    private final Column<String> tried = columns.lines("demands.tried", DemandForm.SHORT);
    private final Column<Long> budgetFrom = columns.wan("demands.budgetFrom");
    private final Column<Long> budgetTo = columns.wan("demands.budgetTo");
    private final Column<List<CooperationMode>> cooperation = cooperation();
    private final Column<LocalDate> deadline = columns.day("demands.deadline");
    private final Column<String> protectedPart = protectedPart(DemandForm.PROBLEM);
    private final Column<String> contact = contact(DemandForm.CONTACT);
    private final Column<LocalDate> expiresOn = columns.day("demands.expiresOn");
    private final Column<SecretLevel> secretLevel = secretLevel();

    DemandSheet(BroughtDemands demands, Lookalikes lookalikes, Site site, Texts texts) {
        super(demands, site, texts);
        this.demands = demands;
        this.lookalikes = lookalikes;
        columns.require(title, summary, industry, problem, cooperation, contact, secretLevel);
    }

    @Override
    protected DemandForm form(RowReader row) {
        var from = row.get(budgetFrom);
        return new DemandForm(
                row.text(title),
                row.text(industry),
                row.get(livelihood),
                row.get(town),
                row.text(problem),
                row.text(targets),
                row.text(tried),
                row.text(summary),
                row.text(protectedPart),
                row.text(contact),
                from,
                row.upper(budgetTo, from, "demands.error.budget"),
                row.get(cooperation, List.of()),
                row.get(deadline),
                until(row, row.get(expiresOn)),
                row.get(secretLevel));
    }

    @Override
    protected Predicate<DemandForm> alreadyOf(UUID owner) {
        var known = lookalikes.known(Kind.DEMAND, demands.told(owner));
        return form -> known.test(Told.of(form));
    }
}
