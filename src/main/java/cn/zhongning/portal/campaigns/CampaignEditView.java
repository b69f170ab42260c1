package cn.zhongning.portal.campaigns;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.forms.KeptForm;
import cn.zhongning.portal.forms.PreviewDialog;
import cn.zhongning.portal.forms.Writing;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a campaign, shows it as its readers will see it, puts it before the public, takes it back. */
@Route("desk/campaigns/:id")
@RolesAllowed({"STAFF", "ADMIN"})
class CampaignEditView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Campaigns campaigns;
    private final transient Texts texts;
    private final transient Site site;
    private final transient CurrentUser user;
    private final transient WordMarks words;
    private final transient Clock clock;
    private final CampaignFields fields;
    private final Writing writing;
    private final H1 title = new H1();
    private final Paragraph stage = new Paragraph();
    private transient @Nullable Campaign campaign;

    CampaignEditView(Campaigns campaigns, Texts texts, Site site, CurrentUser user, WordMarks words, Clock clock) {
        this.campaigns = campaigns;
        this.texts = texts;
        this.site = site;
        this.user = user;
        this.words = words;
        this.clock = clock;
        fields = fields();
        writing = new Writing(fields.fields(), fields, texts, getLocale());
        stage.addClassName("soft");
        add(back("/desk/campaigns", getTranslation("campaigns.desk")), title, stage, writing);
    }

    private CampaignFields fields() {
        return new CampaignFields(texts, site, getLocale(), today());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = entering.getRouteParameters().get("id").orElse("new");
        try {
            campaign = id.equals("new") ? null : campaigns.forDesk(UUID.fromString(id));
            writing.begin(key());
            show(campaign);
        } catch (IllegalArgumentException | Refused none) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }

    private void show(@Nullable Campaign shown) {
        campaign = shown;
        title.setText(shown == null ? getTranslation("campaigns.new") : campaigns.title(shown, getLocale()));
        stage.setText(shown == null ? "" : texts.label(getLocale(), shown.stage()));
        if (shown != null) fields.read(shown.form());
        offer(shown);
    }

    private void offer(@Nullable Campaign shown) {
        var actions = writing.actions();
        actions.removeAll();
        boolean published = shown != null && shown.published();
        if (published) actions.main("campaigns.save-published", () -> send(this::save));
        else actions.main("campaigns.publish", () -> send(this::publish));
        actions.button("campaigns.preview", () -> send(this::preview));
        if (shown == null || !published) {
            actions.button("campaigns.save-draft", () -> send(this::save));
            return;
        }
        actions.add(new Anchor(shown.address(), getTranslation("campaigns.open")));
        actions.button("campaigns.withdraw", this::withdraw);
    }

    private void send(Runnable step) {
        writing.send(step, this::theirs);
    }

    private Writing.Theirs theirs() {
        var other = campaigns.forDesk(Objects.requireNonNull(campaign).id());
        var stored = fields();
        stored.read(other.form());
        return new Writing.Theirs(
                other.updatedAt(),
                stored.fields().said(),
                () -> campaign = other,
                () -> done(other, "listings.conflict.taken"));
    }

    private void preview() {
        var text = new CampaignText(fields.write(), false, today(), texts, getLocale());
        var hints = words.forAuthor(words.mark(text, true, getLocale()), getLocale());
        new PreviewDialog(texts, getLocale(), "campaigns.preview", hints, text).open();
    }

    private void save() {
        done(store(), "campaigns.saved");
    }

    private void publish() {
        var kept = store();
        campaign = kept; // at once, so that a refused publication does not write a second draft
        done(campaigns.publish(kept.id(), kept.version()), "campaigns.published");
    }

    private void withdraw() {
        if (campaign != null) done(campaigns.withdraw(campaign.id(), campaign.version()), "campaigns.withdrawn");
    }

    private Campaign store() {
        var form = fields.write();
        return campaign == null ? campaigns.draft(form) : campaigns.change(campaign.id(), campaign.version(), form);
    }

    private void done(Campaign saved, String message) {
        show(saved);
        writing.saved(key());
        Notification.show(getTranslation(message));
    }

    private String key() {
        return KeptForm.key("campaign", user.require().accountId(), campaign == null ? null : campaign.id());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.CHINA);
    }
}
