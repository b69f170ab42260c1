package cn.zhongning.portal.campaigns;

import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PageSteps;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Clocks;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** The county's campaigns, year by year. */
@Route("campaigns")
@AnonymousAllowed
class CampaignsPage extends PublicPage {
    static final String ADDRESS = "/campaigns";
    private static final int PAGE = 20;
    private static final int LAST = 1000;

    private final transient Campaigns campaigns;
    private final transient JsonLd data;
    private final transient Clock clock;

    CampaignsPage(Campaigns campaigns, JsonLd data, Clock clock) {
        this.campaigns = campaigns;
        this.data = data;
        this.clock = clock;
    }

    @Override
    protected PageHead show(PageRequest request) {
        int page = request.number("page", 1, LAST);
        var found = campaigns.published((page - 1) * PAGE, PAGE + 1);
        var title = t("campaigns.all");
        var rows = new UnorderedList(found.stream().limit(PAGE).map(this::row).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        var section = new Section(new H1(title), new Paragraph(t("campaigns.lead")));
        section.addClassName("profile");
        if (found.isEmpty()) section.add(new Paragraph(t("campaigns.nothing")));
        section.add(rows, PageSteps.of(ADDRESS, page, found.size() > PAGE, texts(), locale()));
        add(section);
        return PageHead.listed(
                title,
                t("campaigns.lead"),
                page == 1 ? ADDRESS : ADDRESS + "?page=" + page,
                data.trail(request, title, ADDRESS));
    }

    private ListItem row(Campaign campaign) {
        var form = campaign.form();
        var today = LocalDate.ofInstant(clock.instant(), Clocks.CHINA);
        var meta = new Div(
                new Span(CampaignDays.span(form, locale())),
                new Span(CampaignText.state(form, today, texts(), locale())));
        if (campaign.demo()) meta.add(new Span(t("campaigns.demo")));
        meta.addClassName("meta");
        var title = new H2(new Anchor(link(campaign.address()), campaigns.title(campaign, locale())));
        title.addClassName("row-title");
        return new ListItem(new Div(title, new Paragraph(form.theme()), meta));
    }
}
