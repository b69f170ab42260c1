package cn.zhongning.portal.results;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.listings.Attachments;
import cn.zhongning.portal.listings.ListingNews;
import cn.zhongning.portal.listings.ListingService;
import cn.zhongning.portal.listings.Rights;
import cn.zhongning.portal.listings.Standing;
import cn.zhongning.portal.listings.Versions;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.reviews.Reviews;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What may happen to a result; universities and institutes write them. */
@Service
public class ResultService extends ListingService<TechResult, ResultForm> {
    private final ResultRepository results;
    private final Pictures pictures;
    private final Site site;

    ResultService(
            ResultRepository results,
            Pictures pictures,
            Rights rights,
            Attachments attachments,
            Reviews reviews,
            Versions versions,
            Audit audit,
            ListingNews news,
            Site site,
            Clock clock) {
        super(Kind.RESULT, Role.UNIVERSITY, results, rights, attachments, reviews, versions, audit, news, site, clock);
        this.results = results;
        this.pictures = pictures;
        this.site = site;
    }

    @Override
    protected TechResult draft(UUID id, Standing standing, ResultForm form) {
        return new TechResult(id, 0, standing, form);
    }

    @Override
    public void check(ResultForm form, Mistakes.Collector mistakes) {
        super.check(form, mistakes);
        mistakes.check("readinessScale", () -> checkScale(form));
    }

    @Override
    protected void checkWords(ResultForm form, UUID owner) {
        super.checkWords(form, owner);
        checkScale(form);
        if (!form.images().isEmpty() && !pictures.belong(form.images(), owner)) {
            throw new Refused("pictures.error.gone");
        }
    }

    private void checkScale(ResultForm form) {
        if (form.readinessScale() == ReadinessScale.NEW_MATERIALS
                && !site.newMaterials().contains(form.industry())) {
            throw new Refused("results.error.new-materials");
        }
    }
}
