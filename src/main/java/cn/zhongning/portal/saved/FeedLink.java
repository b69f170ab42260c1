package cn.zhongning.portal.saved;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.search.StandingQuery;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;

/** Where feed readers find what a search shows. */
class FeedLink extends Anchor {
    FeedLink(StandingQuery query, String text, Locale locale) {
        super(PageRequest.link(locale, query.feed()), text);
        setRouterIgnore(true);
        getElement().setAttribute("rel", "alternate");
        getElement().setAttribute("type", "application/atom+xml");
    }
}
