package cn.zhongning.portal.campaigns;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Campaigns for the staff, by stage, the latest first. */
@Route("desk/campaigns")
@RolesAllowed({"STAFF", "ADMIN"})
class CampaignsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int PAGE = 20;

    private final transient Campaigns campaigns;
    private final transient Texts texts;

    CampaignsView(Campaigns campaigns, Texts texts) {
        this.campaigns = campaigns;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var query = entering.getLocation().getQueryParameters();
        var stage = query.getSingleParameter("stage")
                .flatMap(name -> Named.of(CampaignStage.values(), name))
                .orElse(CampaignStage.PUBLISHED);
        removeAll();
        var create = new Anchor("/desk/campaigns/new", getTranslation("campaigns.new"));
        create.addClassNames("button", "main");
        add(new H1(getTranslation("campaigns.desk")), create, stages(stage), list(stage, Paging.page(query)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("campaigns.desk");
    }

    private Nav stages(CampaignStage shown) {
        var stages = with(new Nav(), "aria-label", getTranslation("campaigns.stages"));
        stages.addClassName("hints");
        for (var stage : CampaignStage.values()) {
            var chip = new Anchor("/desk/campaigns?stage=" + stage, texts.label(getLocale(), stage));
            chip.addClassName("chip");
            if (stage == shown) with(chip, "aria-current", "true");
            stages.add(chip);
        }
        return stages;
    }

    private Div list(CampaignStage stage, int page) {
        var found = campaigns.forDesk(stage, (page - 1) * PAGE, PAGE + 1);
        var paging = new Paging("/desk/campaigns?stage=" + stage, page, found.size() > PAGE);
        if (found.isEmpty()) return new Div(new Paragraph(getTranslation("campaigns.none")), paging);
        var list = new UnorderedList();
        list.addClassNames("rows", "plain");
        found.stream().limit(PAGE).forEach(campaign -> list.add(row(campaign)));
        return new Div(list, paging);
    }

    private ListItem row(Campaign campaign) {
        var form = campaign.form();
        var meta = new Div(new Span(CampaignDays.span(form, getLocale())), new Span(form.theme()));
        if (campaign.demo()) meta.add(new Span(getTranslation("campaigns.demo")));
        meta.addClassName("meta");
        var title = new H2(new Anchor("/desk/campaigns/" + campaign.id(), campaigns.title(campaign, getLocale())));
        title.addClassName("row-title");
        var about = new Div(title, meta);
        var side = new Div();
        side.addClassName("side");
        if (campaign.published()) side.add(new Anchor(campaign.address(), getTranslation("campaigns.open")));
        return new ListItem(about, side);
    }
}
