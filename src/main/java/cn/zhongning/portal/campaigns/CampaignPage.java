package cn.zhongning.portal.campaigns;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Clocks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** One campaign: what it is about, and what takes place under it. */
@Route("campaigns/:id")
@AnonymousAllowed
class CampaignPage extends PublicPage {
    private static final int OTHERS = 4;
    private final transient Campaigns campaigns;
    private final transient ObjectProvider<CampaignPanel> panels;
    private final transient JsonLd data;
    private final transient CurrentUser user;
    private final transient Clock clock;

    CampaignPage(
            Campaigns campaigns, ObjectProvider<CampaignPanel> panels, JsonLd data, CurrentUser user, Clock clock) {
        this.campaigns = campaigns;
        this.panels = panels;
        this.data = data;
        this.user = user;
        this.clock = clock;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var campaign = campaigns.published(request.id("id")).orElseThrow(NotFoundException::new);
        var today = LocalDate.ofInstant(clock.instant(), Clocks.CHINA);
        var text = new CampaignText(campaign.form(), campaign.demo(), today, texts(), locale());
        panels.orderedStream()
                .flatMap(panel -> panel.panel(campaign, request).stream())
                .forEach(text::add);
        var detail = new Div(text, new Aside(calendar(campaign), others(campaign)));
        detail.addClassName("detail");
        add(detail);
        var title = campaigns.title(campaign, locale());
        var about = t("campaigns.description", campaign.form().theme(), CampaignDays.span(campaign.form(), locale()));
        return PageHead.listed(
                title,
                about,
                campaign.address(),
                series(campaign, title, about, request),
                data.trail(request, title, campaign.address()));
    }

    @Override
    protected void showLive(PageRequest request) {
        if (user.get().filter(SignedIn::staff).isEmpty()) return;
        var edit = new Anchor("/desk/campaigns/" + request.id("id"), t("campaigns.edit"));
        edit.addClassName("button");
        add(edit);
    }

    private Component calendar(Campaign campaign) {
        var what = new Paragraph(t("campaigns.calendar.what"));
        what.addClassNames("small", "soft");
        var subscribe = new Anchor(campaign.feed(), t("campaigns.calendar.subscribe"));
        subscribe.addClassName("button");
        var card = new Div(new H2(t("campaigns.calendar")), what, subscribe);
        card.addClassName("card");
        return card;
    }

    private Component others(Campaign campaign) {
        var list = new UnorderedList();
        list.addClassNames("plain", "titles");
        campaigns.published(0, OTHERS + 1).stream()
                .filter(other -> !other.id().equals(campaign.id()))
                .limit(OTHERS)
                .forEach(other ->
                        list.add(new ListItem(new Anchor(link(other.address()), campaigns.title(other, locale())))));
        list.add(new ListItem(new Anchor(link("/campaigns"), t("campaigns.all"))));
        var others = new Div(new H2(t("campaigns.others")), list);
        others.addClassName("card");
        return others;
    }

    private Map<String, Object> series(Campaign campaign, String title, String about, PageRequest request) {
        return data.object(
                "EventSeries",
                Map.of(
                        "name", title,
                        "description", about,
                        "startDate", campaign.form().startsOn().toString(),
                        "endDate", campaign.form().endsOn().toString(),
                        "url", data.absolute(request, campaign.address()),
                        "image", data.picture(),
                        "organizer", data.centre(request.locale())));
    }
}
