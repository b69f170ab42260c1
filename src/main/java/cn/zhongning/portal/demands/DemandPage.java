package cn.zhongning.portal.demands;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.listings.DetailPage;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.listings.OwnerCard;
import cn.zhongning.portal.listings.WayToOwner;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Kind;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** One demand, as everybody may read it; its owner and the staff see beside it what fits. */
@Route("demands/:id")
@AnonymousAllowed
class DemandPage extends DetailPage {
    private final transient DemandService demands;
    private final transient Organisations organisations;
    private final transient DemandPresentation presentation;
    private final transient WayToOwner way;
    private final transient CurrentUser user;
    private final transient Clock clock;
    private final transient ObjectProvider<DemandPanel> panels;

    DemandPage(
            DemandService demands,
            Organisations organisations,
            DemandPresentation presentation,
            WayToOwner way,
            CurrentUser user,
            Clock clock,
            ObjectProvider<DemandPanel> panels) {
        this.demands = demands;
        this.organisations = organisations;
        this.presentation = presentation;
        this.way = way;
        this.user = user;
        this.clock = clock;
        this.panels = panels;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var demand = demands.visible(request.id("id")).or(() -> hidden(request)).orElseThrow(NotFoundException::new);
        var form = demand.form();
        var owner = organisations.find(demand.standing().organisationId()).orElseThrow(NotFoundException::new);
        begin(presentation.article(demand, request.locale()));
        invite(way.button("demands.way", request.locale()), way.card(request.locale()));
        remark(t("listings.contact-protected"));
        return PageHead.listed(
                form.title(),
                form.summary(),
                Kind.DEMAND.address(demand.id()),
                Map.of(
                        "@context", "https://schema.org",
                        "@type", "Demand",
                        "name", form.title(),
                        "description", form.summary(),
                        "validThrough", form.expiresOn().toString(),
                        "seller", Map.of("@type", "Organization", "name", owner.name())),
                breadcrumbs(request, Kind.DEMAND, form.title(), demand.id()));
    }

    /** Its owner and the centre find it at its address in every stage, with what keeps it from the public. */
    private Optional<Demand> hidden(PageRequest request) {
        return request.live() && user.get().isPresent() ? demands.forDesk(request.id("id")) : Optional.empty();
    }

    @Override
    protected void showLive(PageRequest request) {
        var id = request.id("id");
        user.get().ifPresent(reader -> {
            demands.forDesk(id).ifPresent(demand -> standing(demand, reader));
            if (demands.visible(id).isEmpty()) return;
            panels.forEach(panel -> panel.panel(id, reader, request.locale()).ifPresent(this::beside));
        });
    }

    private void standing(Demand demand, SignedIn reader) {
        boolean owner = reader.actsFor(demand.standing().organisationId());
        if (owner) dropInvitation();
        besideFirst(new OwnerCard(demands, texts(), locale(), Facts.day(clock.instant()), demand, owner));
    }
}
