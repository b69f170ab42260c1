package cn.zhongning.portal.api;

import static cn.zhongning.portal.api.Codes.list;

import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Site;
import org.springframework.stereotype.Component;

/** What the form of an event at the desk only offers, and a program could send anything for. */
@Component
class EventCodes {
    private final Site site;
    private final ResultService results;

    EventCodes(Site site, ResultService results) {
        this.site = site;
        this.results = results;
    }

    /** @throws Mistakes with every code that the county does not have, and every result that is not public */
    void check(EventText text) {
        var wrong = new Mistakes.Collector();
        var town = Codes.word(text.town());
        var industry = Codes.word(text.industry());
        wrong.require("town", town == null || site.knowsTown(town), "listings.error.town");
        wrong.require("industry", industry == null || site.knowsIndustry(industry), "listings.error.industry");
        wrong.require(
                "livelihoods",
                list(text.livelihoods()).stream().allMatch(site::knowsLivelihood),
                "listings.error.livelihood");
        var presented = list(text.results()).stream().distinct().toList();
        wrong.require("results", results.visible(presented).size() == presented.size(), "api.error.results");
        wrong.complain();
    }
}
