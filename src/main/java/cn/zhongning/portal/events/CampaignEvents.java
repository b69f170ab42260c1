package cn.zhongning.portal.events;

import static cn.zhongning.portal.pages.Html.details;

import cn.zhongning.portal.campaigns.Campaign;
import cn.zhongning.portal.campaigns.CampaignPanel;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The events of a campaign: what is still to come, and folded away what is over. */
@org.springframework.stereotype.Component
class CampaignEvents implements CampaignPanel {
    private static final int MOST = 300;

    private final Held held;
    private final Texts texts;
    private final Site site;

    CampaignEvents(Held held, Texts texts, Site site) {
        this.held = held;
        this.texts = texts;
        this.site = site;
    }

    @Override
    public Optional<Component> panel(Campaign campaign, PageRequest request) {
        var locale = request.locale();
        var now = held.now();
        var sessions = held.under(campaign.id(), MOST);
        var coming = sessions.stream().filter(each -> !each.over(now)).toList();
        var over = sessions.stream().filter(each -> each.over(now)).toList();
        var section = new Section(new H2(texts.get(locale, "events.held.campaign")));
        section.addClassName("held");
        if (coming.isEmpty()) section.add(new Paragraph(texts.get(locale, nothing(over))));
        else section.add(new HeldDays(coming, texts, site, locale));
        if (!over.isEmpty()) section.add(over(over, coming.isEmpty(), locale));
        return Optional.of(section);
    }

    private static String nothing(List<Held.Session> over) {
        return over.isEmpty() ? "events.held.none" : "events.held.all-over";
    }

    /** @param open where there is nothing else to see */
    private Component over(List<Held.Session> sessions, boolean open, Locale locale) {
        var details = details(
                texts.get(locale, "events.held.over", sessions.size()), new HeldDays(sessions, texts, site, locale));
        details.addClassName("more-fields");
        if (open) details.getElement().setAttribute("open", "");
        return details;
    }
}
