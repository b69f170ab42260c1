package cn.zhongning.portal.demands;

import static cn.zhongning.portal.forms.Limits.limit;
import static cn.zhongning.portal.forms.Limits.oneLine;
import static cn.zhongning.portal.forms.Limits.sane;
import static cn.zhongning.portal.listings.ListingForm.checkExpiry;
import static cn.zhongning.portal.listings.ListingForm.onlyPublic;
import static cn.zhongning.portal.listings.ListingForm.range;

import cn.zhongning.portal.listings.ListingForm;
import cn.zhongning.portal.listings.Renewal;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Mistakes;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes about a demand.
 *
 * @param summary what lists show
 * @param protectedPart exact parameters, for those whom the owner lets in
 * @param contact person and phone, protected as well
 * @param budgetFrom in fen
 * @param budgetTo in fen
 * @param deadline by when it should be solved
 */
public record DemandForm(
        String title,
        String industry,
        @Nullable String livelihood,
        @Nullable String town,
        String problem,
        String targets,
        String tried,
        String summary,
        String protectedPart,
        String contact,
        @Nullable Long budgetFrom,
        @Nullable Long budgetTo,
        List<CooperationMode> cooperation,
        @Nullable LocalDate deadline,
        LocalDate expiresOn,
        @Nullable SecretLevel secretLevel)
        implements ListingForm {
    public static final int TITLE = 80;
    public static final int SUMMARY = 200;
    public static final int PROBLEM = 4000;
    public static final int PROBLEM_LEAST = 20;
    public static final int SHORT = 2000;
    public static final int CONTACT = 200;

    public DemandForm {
        title = oneLine(title);
        limit(title, TITLE);
        limit(summary, SUMMARY);
        limit(problem, PROBLEM);
        limit(targets, SHORT);
        limit(tried, SHORT);
        limit(protectedPart, PROBLEM);
        limit(contact, CONTACT);
        sane(deadline);
        sane(expiresOn);
        range(budgetFrom, budgetTo, "demands.error.budget");
        onlyPublic(secretLevel);
        cooperation = List.copyOf(cooperation);
    }

    /** Nothing written yet; shown for half a year unless its author says otherwise. */
    static DemandForm blank(LocalDate today) {
        var expiresOn = Renewal.until(Kind.DEMAND, today);
        return new DemandForm("", "", null, null, "", "", "", "", "", "", null, null, List.of(), null, expiresOn, null);
    }

    @Override
    public void complete(Mistakes.Collector mistakes, LocalDate today) {
        mistakes.require("title", title.strip().length() >= 4, "demands.error.title");
        mistakes.require("industry", !industry.isBlank(), "demands.error.industry");
        int length = problem.strip().length();
        mistakes.require("problem", length >= PROBLEM_LEAST, "demands.error.problem", PROBLEM_LEAST, length);
        mistakes.require("summary", !summary.isBlank(), "demands.error.summary", SUMMARY);
        mistakes.require("contact", !contact.isBlank(), "demands.error.contact");
        mistakes.require("cooperation", !cooperation.isEmpty(), "demands.error.cooperation");
        mistakes.require("deadline", deadline == null || !deadline.isBefore(today), "demands.error.deadline");
        checkExpiry(mistakes, expiresOn, today);
        mistakes.require("secretLevel", secretLevel != null, "listings.error.secret.missing");
    }
}
