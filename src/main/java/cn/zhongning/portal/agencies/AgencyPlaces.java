package cn.zhongning.portal.agencies;

import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.pages.SiteMapSource;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The agencies that the map of the site names. */
@Component
class AgencyPlaces implements SiteMapSource {
    private static final int ALL = 100_000;
    private static final Set<OrganisationKind> AGENCIES = Set.of(OrganisationKind.AGENCY);

    private final Organisations organisations;

    AgencyPlaces(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String path() {
        return "agencies";
    }

    @Override
    public long count() {
        return organisations.approved(AGENCIES, "", 0, ALL).size();
    }

    @Override
    public List<Place> places(long offset, int limit) {
        return organisations.approved(AGENCIES, "", Math.toIntExact(offset), limit).stream()
                .map(agency ->
                        new Place(agency.id(), agency.checkedAt() == null ? agency.createdAt() : agency.checkedAt()))
                .toList();
    }
}
