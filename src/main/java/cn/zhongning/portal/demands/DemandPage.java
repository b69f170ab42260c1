package cn.zhongning.portal.demands;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.listings.DetailPage;
import cn.zhongning.portal.listings.WayToOwner;
import cn.zhongning.portal.pages.JsonLd;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** One demand, as everybody may read it. */
@Route("demands/:id")
@AnonymousAllowed
class DemandPage extends DetailPage<Demand, DemandForm> {
    private final transient DemandData facts;

    DemandPage(
            DemandPresentation presentation,
            Organisations organisations,
            WayToOwner way,
            JsonLd machines,
            CurrentUser user,
            Clock clock,
            ObjectProvider<DemandPanel> panels,
            DemandData facts) {
        super(presentation, organisations, way, machines, user, clock, panels);
        this.facts = facts;
    }

    @Override
    protected Map<String, Object> data(DemandForm form, Organisation owner) {
        return facts.of(form, owner);
    }
}
