package cn.zhongning.portal.demands;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.listings.Attachments;
import cn.zhongning.portal.listings.ListingNews;
import cn.zhongning.portal.listings.ListingService;
import cn.zhongning.portal.listings.Rights;
import cn.zhongning.portal.listings.Standing;
import cn.zhongning.portal.listings.Versions;
import cn.zhongning.portal.reviews.Reviews;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What may happen to a demand; enterprises write them. */
@Service
public class DemandService extends ListingService<Demand, DemandForm> {
    private final DemandRepository demands;
    private final Site site;

    DemandService(
            DemandRepository demands,
            Rights rights,
            Attachments attachments,
            Reviews reviews,
            Versions versions,
            Audit audit,
            ListingNews news,
            Site site,
            Clock clock) {
        super(Kind.DEMAND, Role.ENTERPRISE, demands, rights, attachments, reviews, versions, audit, news, site, clock);
        this.demands = demands;
        this.site = site;
    }

    @Override
    protected Demand draft(UUID id, Standing standing, DemandForm form) {
        return new Demand(id, 0, standing, form);
    }

    @Override
    protected void checkWords(DemandForm form, UUID owner) {
        super.checkWords(form, owner);
        var town = form.town();
        if (town != null && !site.knowsTown(town)) throw new Refused("listings.error.town");
    }
}
