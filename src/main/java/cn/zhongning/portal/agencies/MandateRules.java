package cn.zhongning.portal.agencies;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Between whom there may be a mandate, and for what. */
@Component
class MandateRules {
    private final ObjectProvider<Subjects> subjects;
    private final Organisations organisations;
    private final StoredFiles files;
    private final Site site;

    MandateRules(ObjectProvider<Subjects> subjects, Organisations organisations, StoredFiles files, Site site) {
        this.subjects = subjects;
        this.organisations = organisations;
        this.files = files;
        this.site = site;
    }

    /** What of the client's a mandate may be about. */
    List<Subjects.Subject> subjects(UUID client) {
        return subjects.stream().flatMap(each -> each.of(client).stream()).toList();
    }

    /** @throws Mistakes with everything that is wrong with what this one proposes */
    void check(MandateForm form, Organisation own, LocalDate today) {
        var mistakes = new Mistakes.Collector();
        form.check(mistakes, site, today);
        var partner = form.partner();
        if (partner != null) {
            boolean agency = own.kind() == OrganisationKind.AGENCY;
            mistakes.require("partner", fits(partner, agency), "agencies.error.partner");
            checkListing(mistakes, form, agency ? partner : own.id());
        }
        if (!own.approved()) throw new Refused("agencies.error.not-approved");
        mistakes.complain();
        files.requireOwn(form.documents(), Mandating.PURPOSE);
    }

    private boolean fits(UUID partner, boolean agency) {
        var kinds = agency ? Mandating.CLIENTS : Set.of(OrganisationKind.AGENCY);
        return organisations
                .find(partner)
                .filter(Organisation::approved)
                .filter(found -> kinds.contains(found.kind()))
                .isPresent();
    }

    private void checkListing(Mistakes.Collector mistakes, MandateForm form, UUID client) {
        if (form.scope() != MandateScope.LISTING) return;
        boolean theirs =
                subjects(client).stream().anyMatch(subject -> subject.id().equals(form.listingId()));
        mistakes.require("listing", theirs, "agencies.error.listing");
    }
}
