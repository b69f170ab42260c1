package cn.zhongning.portal.results;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.listings.DetailPage;
import cn.zhongning.portal.listings.WayToOwner;
import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.pages.JsonLd;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** One result, as everybody may read it. */
@Route("results/:id")
@AnonymousAllowed
class ResultPage extends DetailPage<TechResult, ResultForm> {
    private final transient ResultData facts;

    ResultPage(
            ResultPresentation presentation,
            Organisations organisations,
            WayToOwner way,
            JsonLd machines,
            CurrentUser user,
            Clock clock,
            ObjectProvider<ResultPanel> panels,
            ResultData facts) {
        super(presentation, organisations, way, machines, user, clock, panels);
        this.facts = facts;
    }

    @Override
    protected List<Component> ways(TechResult result) {
        var compare = new Anchor(link(Compared.address(Stream.of(result.id()))), t("results.compare.add"));
        return List.of(new Paragraph(Html.with(compare, "rel", "nofollow")));
    }

    @Override
    protected Map<String, Object> data(ResultForm form, Organisation owner) {
        return facts.of(form, owner);
    }
}
