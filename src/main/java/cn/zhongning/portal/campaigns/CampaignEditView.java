package cn.zhongning.portal.campaigns;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.forms.Actions;
import cn.zhongning.portal.forms.KeptForm;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
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

/** Writes an campaign, shows it as its readers will see it, puts it before the public, takes it back. */
@Route("desk/campaigns/:id")
@RolesAllowed({"STAFF", "ADMIN"})
class CampaignEditView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Campaigns campaigns;
    private final transient Texts texts;
    private final transient CurrentUser user;
    private final transient WordMarks words;
    private final transient Clock clock;
    private final CampaignFields fields;
    private final H1 title = new H1();
    private final Paragraph stage = new Paragraph();
    private final Actions actions;
    private final Div editor = new Div();
    private @Nullable KeptForm kept;
    private transient @Nullable Campaign campaign;

    CampaignEditView(Campaigns campaigns, Texts texts, CurrentUser user, WordMarks words, Clock clock) {
        this.campaigns = campaigns;
        this.texts = texts;
        this.user = user;
        this.words = words;
        this.clock = clock;
        fields = new CampaignFields(texts, getLocale(), LocalDate.ofInstant(clock.instant(), Clocks.CHINA));
        stage.addClassName("soft");
        actions = new Actions(texts, getLocale());
        add(back("/desk/campaigns", getTranslation("campaigns.desk")), title, stage, editor, actions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = entering.getRouteParameters().get("id").orElse("new");
        try {
            var known = id.equals("new") ? null : campaigns.forDesk(UUID.fromString(id));
            campaign = known;
            var form = new KeptForm(fields.kept(), fields, key(), texts, getLocale());
            kept = form;
            editor.removeAll();
            editor.add(form);
            show(known);
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
        showActions(shown);
    }

    private void showActions(@Nullable Campaign shown) {
        actions.removeAll();
        if (shown == null || !shown.published()) {
            actions.main("campaigns.publish", this::publish);
            actions.button("campaigns.preview", this::preview);
            actions.button("campaigns.save-draft", this::save);
            return;
        }
        actions.main("campaigns.save-published", this::save);
        actions.button("campaigns.preview", this::preview);
        actions.add(new Anchor(shown.address(), getTranslation("campaigns.open")));
        actions.button("campaigns.withdraw", this::withdraw);
    }

    private String key() {
        return KeptForm.key("campaign", user.require().accountId(), campaign == null ? null : campaign.id());
    }

    private void preview() {
        fields.write().ifPresent(form -> {
            var text = new CampaignText(
                    form, false, LocalDate.ofInstant(clock.instant(), Clocks.CHINA), texts, getLocale());
            var hints = words.forAuthor(words.mark(text, true, getLocale()), getLocale());
            var dialog = new Dialog(getTranslation("campaigns.preview"), hints, text);
            dialog.getFooter().add(new Button(getTranslation("campaigns.close"), click -> dialog.close()));
            dialog.setWidth("48rem");
            dialog.open();
        });
    }

    private void save() {
        fields.write().ifPresent(form -> done(store(form), "campaigns.saved"));
    }

    private void publish() {
        fields.write().ifPresent(form -> {
            var kept = store(form);
            campaign = kept; // at once, so that a refused publication does not write a second draft
            done(campaigns.publish(kept.id(), kept.version()), "campaigns.published");
        });
    }

    private void withdraw() {
        if (campaign != null) done(campaigns.withdraw(campaign.id(), campaign.version()), "campaigns.withdrawn");
    }

    private Campaign store(CampaignForm form) {
        return campaign == null ? campaigns.draft(form) : campaigns.change(campaign.id(), campaign.version(), form);
    }

    private void done(Campaign saved, String message) {
        show(saved);
        Objects.requireNonNull(kept).saved(key());
        Notification.show(getTranslation(message));
    }
}
