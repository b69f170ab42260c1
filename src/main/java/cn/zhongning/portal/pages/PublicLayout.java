package cn.zhongning.portal.pages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLayout;

/** Header and footer around public pages. Flow keeps one instance over several navigations. */
public abstract class PublicLayout extends Div implements RouterLayout, BeforeEnterObserver {
    /** Fills header and footer anew; leaves the content alone. */
    protected abstract void show(PageRequest request);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        show(PageRequest.of(event));
    }
}
