package cn.zhongning.portal.results;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.listings.Attachments;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.listings.ListingNews;
import cn.zhongning.portal.listings.ListingService;
import cn.zhongning.portal.listings.Rights;
import cn.zhongning.portal.listings.Standing;
import cn.zhongning.portal.listings.Versions;
import cn.zhongning.portal.lookalikes.Told;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.reviews.Reviews;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may happen to a result; universities and institutes write them. */
@Service
public class ResultService extends ListingService<TechResult, ResultForm> {
    private final ResultRepository results;
    private final Pictures pictures;
    private final Audit audit;
    private final Site site;
    private final Clock clock;

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
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    @Override
    protected TechResult draft(UUID id, Standing standing, ResultForm form) {
        return new TechResult(id, 0, standing, form);
    }

    /** What is missing before it may be reviewed, and what this county's words do not allow. */
    public void check(ResultForm form, Mistakes.Collector mistakes) {
        form.complete(mistakes, Facts.day(clock.instant()));
        mistakes.check("readinessScale", () -> checkScale(form));
    }

    /** Of the reader's organisation's own results. */
    public List<Told> told() {
        return results.told(author());
    }

    /** Many at once, from a file of this name. */
    @Transactional
    public void addDrafts(List<ResultForm> forms, String source) {
        var organisation = author();
        forms.forEach(form -> checkWords(form, organisation));
        results.saveAll(forms.stream()
                .map(form -> draft(UUID.randomUUID(), Standing.draft(organisation, null, clock.instant()), form))
                .toList());
        audit.record("RESULT.IMPORTED", source + " " + forms.size());
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
