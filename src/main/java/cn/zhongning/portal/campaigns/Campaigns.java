package cn.zhongning.portal.campaigns;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The centre's staff announce campaigns; everybody holds events under them. */
@Service
@Transactional
public class Campaigns {
    private static final int CHOICES = 30;
    private static final int PAST = 60; // days: what was held under one is sometimes entered afterwards

    private final CampaignRepository campaigns;
    private final CurrentUser user;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;

    Campaigns(CampaignRepository campaigns, CurrentUser user, Audit audit, Texts texts, Clock clock) {
        this.campaigns = campaigns;
        this.user = user;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Campaign> published(UUID id) {
        return campaigns.findById(id).filter(Campaign::published);
    }

    /** Before the public, the latest first. */
    @Transactional(readOnly = true)
    public List<Campaign> published(int offset, int limit) {
        return campaigns.at(CampaignStage.PUBLISHED, offset, limit);
    }

    /** Under which an event may be held now: those to come, those that run, and those just over. */
    @Transactional(readOnly = true)
    public List<Campaign> choices() {
        return campaigns.since(today().minusDays(PAST), CHOICES);
    }

    /** 2026年科技活动周. */
    @Transactional(readOnly = true)
    public String title(Campaign campaign, Locale locale) {
        return CampaignText.title(campaign.form(), texts, locale);
    }

    @Transactional(readOnly = true)
    List<Campaign> forDesk(CampaignStage stage, int offset, int limit) {
        requireStaff();
        return campaigns.at(stage, offset, limit);
    }

    @Transactional(readOnly = true)
    public Campaign forDesk(UUID id) {
        requireStaff();
        return campaigns.findById(id).orElseThrow(() -> new Refused("campaigns.error.gone"));
    }

    public Campaign draft(CampaignForm form) {
        requireStaff();
        form.check();
        return record("campaign.draft", save(Campaign.draft(form, now())));
    }

    public Campaign change(UUID id, int version, CampaignForm form) {
        var campaign = unchanged(id, version);
        form.check();
        return record("campaign.change", save(campaign.with(form, now())));
    }

    public Campaign publish(UUID id, int version) {
        var campaign = unchanged(id, version);
        if (campaign.published()) throw new Refused("campaigns.error.published");
        campaign.form().check();
        return record("campaign.publish", save(campaign.at(CampaignStage.PUBLISHED, now())));
    }

    /** Events that were held under it stay, and name it no more. */
    public Campaign withdraw(UUID id, int version) {
        var campaign = unchanged(id, version);
        if (!campaign.published()) throw new Refused("campaigns.error.not-published");
        return record("campaign.withdraw", save(campaign.at(CampaignStage.WITHDRAWN, now())));
    }

    /** Marked as demonstration data; for the first start only. */
    public Campaign addDemonstration(CampaignForm form, Instant published) {
        return campaigns.save(Campaign.draft(form, published).demonstration(published));
    }

    private Campaign unchanged(UUID id, int version) {
        var campaign = forDesk(id);
        if (campaign.version() != version) throw new Refused("campaigns.error.changed");
        return campaign;
    }

    private Campaign save(Campaign campaign) {
        var form = campaign.form();
        boolean once = campaign.stage() != CampaignStage.WITHDRAWN;
        if (once && campaigns.known(form.kind(), form.year(), campaign.id())) throw twice();
        try {
            return campaigns.save(campaign);
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            throw new Refused("campaigns.error.changed");
        } catch (DuplicateKeyException atTheSameMoment) {
            throw twice();
        }
    }

    private static Refused twice() {
        return new Refused("campaigns.error.twice");
    }

    private Campaign record(String action, Campaign campaign) {
        audit.record(action, campaign.id());
        return campaign;
    }

    private void requireStaff() {
        if (!user.require().staff()) throw new Refused("campaigns.error.staff");
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), Clocks.CHINA);
    }
}
