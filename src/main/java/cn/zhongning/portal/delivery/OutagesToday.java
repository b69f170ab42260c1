package cn.zhongning.portal.delivery;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.pages.TodayPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Whoever looks after the portal learns of an outage on the first page of their desk. */
@org.springframework.stereotype.Component
@Order(-10)
class OutagesToday implements TodayPart {
    private final Outages outages;
    private final CurrentUser user;

    OutagesToday(Outages outages, CurrentUser user) {
        this.outages = outages;
        this.user = user;
    }

    @Override
    public Optional<Component> today(Locale locale) {
        if (user.require().role() != Role.ADMIN) return Optional.empty();
        var said = outages.said(locale);
        return said.isEmpty() ? Optional.empty() : Optional.of(new Div(said.toArray(Component[]::new)));
    }
}
