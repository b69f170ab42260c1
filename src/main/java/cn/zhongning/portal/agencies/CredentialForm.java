package cn.zhongning.portal.agencies;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a broker hands in. */
record CredentialForm(
        @Nullable CredentialKind kind,
        String number,
        String issuedBy,
        @Nullable LocalDate issuedOn,
        Set<String> industries,
        List<UUID> documents) {
    void check(Mistakes.Collector mistakes, Site site, LocalDate today) {
        mistakes.require("kind", kind != null, "agencies.error.kind");
        mistakes.require("number", within(number, 60), "agencies.error.number");
        mistakes.require("issuedBy", within(issuedBy, 100), "agencies.error.issued-by");
        mistakes.require("issuedOn", issuedOn != null && !issuedOn.isAfter(today), "agencies.error.issued-on");
        boolean known = !industries.isEmpty() && industries.stream().allMatch(site::knowsIndustry);
        mistakes.require("industries", known, "agencies.error.industries");
        mistakes.require("documents", documents.size() == 1, "agencies.error.certificate");
    }

    private static boolean within(String text, int most) {
        int length = text.strip().length();
        return length >= 2 && length <= most;
    }
}
