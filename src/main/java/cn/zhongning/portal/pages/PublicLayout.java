package cn.zhongning.portal.pages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLayout;

/** Header and footer around public pages. Flow keeps one instance over several navigations. */
public abstract class PublicLayout extends Div implements RouterLayout, AfterNavigationObserver {
    /** Fills header and footer anew; leaves the content alone. */
    protected abstract void show(PageRequest request);

    @Override
    public final void afterNavigation(AfterNavigationEvent event) {
        var location = event.getLocation();
        show(PageRequest.of("/" + location.getPath(), RouteParameters.empty(), location.getQueryParameters(), true));
    }
}
