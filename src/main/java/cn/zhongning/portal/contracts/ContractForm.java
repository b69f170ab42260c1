package cn.zhongning.portal.contracts;

import static cn.zhongning.portal.forms.Limits.limit;
import static cn.zhongning.portal.forms.Limits.sane;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Site;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes of a contract; amounts in fen.
 *
 * @param kind none while nobody has chosen one of several that fit
 * @param technology the part of the total that is paid for technology (技术交易额)
 */
public record ContractForm(
        @Nullable ContractKind kind,
        String title,
        String industry,
        @Nullable String town,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        long total,
        long technology,
        List<Part> instalments) {
    static final int TITLE = 120;
    static final int NOTE = 100;
    static final int INSTALMENTS = 24;

    /** One payment of the plan. */
    public record Part(long amount, LocalDate dueOn, String note) {}

    public ContractForm {
        title = title.strip();
        instalments = List.copyOf(instalments);
    }

    /** @throws Mistakes with everything that is wrong, by field */
    void check(Site site, LocalDate today) {
        var mistakes = new Mistakes.Collector();
        check(mistakes, site, today);
        mistakes.complain();
    }

    void check(Mistakes.Collector mistakes, Site site, LocalDate today) {
        mistakes.require("kind", kind != null, "contracts.error.kind");
        mistakes.require("title", title.length() >= 2 && title.length() <= TITLE, "contracts.error.title", TITLE);
        mistakes.check("title", () -> limit(title, TITLE));
        mistakes.check("signedOn", () -> sane(signedOn));
        mistakes.check("startsOn", () -> sane(startsOn));
        mistakes.check("endsOn", () -> sane(endsOn));
        mistakes.require("industry", site.knowsIndustry(industry), "contracts.error.industry");
        mistakes.require("town", town == null || site.knowsTown(town), "contracts.error.town");
        mistakes.require("signedOn", signedOn == null || !signedOn.isAfter(today), "contracts.error.signed-on.future");
        mistakes.require("endsOn", !before(endsOn, startsOn), "contracts.error.ends-on");
        mistakes.require("total", total > 0, "contracts.error.total");
        mistakes.require("technology", technology > 0, "contracts.error.technology");
        mistakes.require("technology", technology <= total, "contracts.error.technology.more", Amounts.yuan(total));
        checkInstalments(mistakes);
    }

    private void checkInstalments(Mistakes.Collector mistakes) {
        mistakes.require(
                "instalments", instalments.size() <= INSTALMENTS, "contracts.error.instalments.many", INSTALMENTS);
        mistakes.require(
                "instalments",
                instalments.stream().allMatch(part -> part.amount() > 0 && part.amount() <= Amounts.MOST.fen()),
                "contracts.error.instalments.amount");
        for (var part : instalments) {
            mistakes.check("instalments", () -> limit(part.note(), NOTE));
            mistakes.check("instalments", () -> sane(part.dueOn()));
        }
        long sum = instalments.stream().mapToLong(Part::amount).sum();
        mistakes.require(
                "instalments",
                instalments.isEmpty() || sum == total,
                "contracts.error.instalments.sum",
                Amounts.yuan(sum),
                Amounts.yuan(total));
    }

    private static boolean before(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end != null && start != null && end.isBefore(start);
    }
}
