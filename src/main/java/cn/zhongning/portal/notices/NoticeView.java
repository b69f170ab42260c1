package cn.zhongning.portal.notices;

import cn.zhongning.portal.pages.PageRequest;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Opening a notice marks it as read and leads to where one acts on it. */
@Route("desk/notices/:id")
@PermitAll
class NoticeView extends Div implements BeforeEnterObserver {
    private final transient MyNotices notices;

    NoticeView(MyNotices notices) {
        this.notices = notices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var notice =
                notices.find(PageRequest.id(event.getRouteParameters(), "id")).orElseThrow(NotFoundException::new);
        notices.read(notice.id());
        event.forwardToUrl(notice.address());
    }
}
