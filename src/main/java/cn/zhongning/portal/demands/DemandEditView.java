package cn.zhongning.portal.demands;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.listings.ListingEditor;
import cn.zhongning.portal.listings.ListingOverview;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An enterprise writes a demand, or sees what has become of it. */
@Route("desk/demands/:id")
@RolesAllowed({"ENTERPRISE", "STAFF", "ADMIN"})
class DemandEditView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private final transient DemandService demands;
    private final transient DemandPresentation presentation;
    private final transient CurrentUser user;
    private final transient Texts texts;
    private final transient Site site;
    private final transient Clock clock;
    private final H1 title = new H1();
    private @Nullable ListingEditor<Demand, DemandForm> editor;

    DemandEditView(
            DemandService demands,
            DemandPresentation presentation,
            CurrentUser user,
            Texts texts,
            Site site,
            Clock clock) {
        this.demands = demands;
        this.presentation = presentation;
        this.user = user;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        editor = null;
        var back = new Paragraph(new Anchor("/desk/demands", getTranslation("demands.desk")));
        back.addClassName("back");
        add(back, title);
        var id = entering.getRouteParameters().get("id").orElse("new");
        if (id.equals("new")) {
            if (!demands.authors()) throw new NotFoundException();
            var begun = entering.getLocation().getQueryParameters().getSingleParameter("title");
            write(null, begun.orElse(""));
        } else {
            show(find(id));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        if (editor != null) editor.leave(leaving);
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }

    private Demand find(String id) {
        try {
            return demands.mine(UUID.fromString(id));
        } catch (IllegalArgumentException | Refused none) {
            throw new NotFoundException();
        }
    }

    private void show(Demand demand) {
        if (demands.writes(demand) && demand.standing().stage().open()) {
            write(demand, "");
            return;
        }
        title.setText(getTranslation(
                "demands.one", texts.label(getLocale(), demand.standing().stage())));
        add(new ListingOverview<>(presentation, texts, today(), demand));
    }

    private void write(@Nullable Demand demand, String begun) {
        title.setText(getTranslation(demand == null ? "demands.new" : "demands.edit"));
        var fields = new DemandFields(texts, site, getLocale(), today());
        var blank = DemandForm.blank(today());
        editor = new ListingEditor<>(presentation, fields, texts, user.require(), today(), demand, blank);
        if (!begun.isEmpty()) fields.fields().fill(Map.of("title", begun));
        add(editor);
    }

    private LocalDate today() {
        return Facts.day(clock.instant());
    }
}
