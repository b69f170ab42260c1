package cn.zhongning.portal.demands;

import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes about a demand. A draft may be half empty; {@link #requireComplete} is asked at submission.
 *
 * @param budgetFrom in fen
 * @param budgetTo in fen
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
        LocalDate expiresOn) {
    public static final int TITLE = 80;
    public static final int SUMMARY = 200;
    public static final int PROBLEM = 4000;
    public static final int SHORT = 2000;
    public static final int CONTACT = 200;

    public DemandForm {
        limit(title, TITLE);
        limit(summary, SUMMARY);
        limit(problem, PROBLEM);
        limit(targets, SHORT);
        limit(tried, SHORT);
        limit(protectedPart, PROBLEM);
        limit(contact, CONTACT);
        if (budgetFrom != null && budgetTo != null && budgetTo < budgetFrom) {
            throw new Refused("demands.error.budget");
        }
        cooperation = List.copyOf(cooperation);
    }

    static DemandForm of(Demand demand) {
        return new DemandForm(
                demand.title(),
                demand.industry(),
                demand.livelihood(),
                demand.town(),
                demand.problem(),
                demand.targets(),
                demand.tried(),
                demand.summary(),
                demand.protectedPart(),
                demand.contact(),
                demand.budgetFrom(),
                demand.budgetTo(),
                demand.cooperation(),
                demand.deadline(),
                demand.expiresOn());
    }

    void requireComplete(LocalDate today) {
        if (title.isBlank()) throw new Refused("demands.error.title");
        if (problem.strip().length() < 20) throw new Refused("demands.error.problem");
        if (industry.isBlank()) throw new Refused("demands.error.industry");
        if (contact.isBlank()) throw new Refused("demands.error.contact");
        if (expiresOn.isBefore(today)) throw new Refused("listings.error.expired");
    }

    private static void limit(String text, int most) {
        if (text.length() > most) throw new Refused("listings.error.long", most, text.length());
    }
}
