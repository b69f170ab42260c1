package cn.zhongning.portal.results;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.listings.ListingService;
import cn.zhongning.portal.listings.Rights;
import cn.zhongning.portal.listings.Standing;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What may happen to a result; universities and institutes write them. */
@Service
public class ResultService extends ListingService<TechResult, ResultForm> {
    private final Site site;

    ResultService(ResultRepository results, Rights rights, Audit audit, Notices notices, Site site, Clock clock) {
        super(Kind.RESULT, Role.UNIVERSITY, results, rights, audit, notices, site, clock);
        this.site = site;
    }

    @Override
    protected TechResult draft(UUID id, Standing standing, ResultForm form) {
        return new TechResult(id, 0, standing, form);
    }

    @Override
    protected void checkWords(ResultForm form) {
        super.checkWords(form);
        if (form.readinessScale() == ReadinessScale.NEW_MATERIALS
                && !site.newMaterials().contains(form.industry())) {
            throw new Refused("results.error.new-materials");
        }
    }
}
