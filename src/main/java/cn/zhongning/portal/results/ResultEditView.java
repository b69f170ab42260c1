package cn.zhongning.portal.results;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.listings.ListingEditor;
import cn.zhongning.portal.listings.ListingOverview;
import cn.zhongning.portal.pictures.Pictures;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A university writes a result, or sees what has become of it. */
@Route("desk/results/:id")
@RolesAllowed({"UNIVERSITY", "STAFF", "ADMIN"})
class ResultEditView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private final transient ResultService results;
    private final transient ResultPresentation presentation;
    private final transient Pictures pictures;
    private final transient CurrentUser user;
    private final transient Texts texts;
    private final transient Site site;
    private final transient Clock clock;
    private final H1 title = new H1();
    private @Nullable ListingEditor<TechResult, ResultForm> editor;

    ResultEditView(
            ResultService results,
            ResultPresentation presentation,
            Pictures pictures,
            CurrentUser user,
            Texts texts,
            Site site,
            Clock clock) {
        this.results = results;
        this.presentation = presentation;
        this.pictures = pictures;
        this.user = user;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        editor = null;
        var back = new Paragraph(new Anchor("/desk/results", getTranslation("results.desk")));
        back.addClassName("back");
        add(back, title);
        var id = entering.getRouteParameters().get("id").orElse("new");
        if (!id.equals("new")) show(find(id));
        else if (results.authors()) write(null);
        else throw new NotFoundException();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        if (editor != null) editor.leave(leaving);
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }

    private TechResult find(String id) {
        try {
            return results.mine(UUID.fromString(id));
        } catch (IllegalArgumentException | Refused none) {
            throw new NotFoundException();
        }
    }

    private void show(TechResult result) {
        if (results.writes(result) && result.standing().stage().open()) {
            write(result);
            return;
        }
        title.setText(getTranslation(
                "results.one", texts.label(getLocale(), result.standing().stage())));
        add(new ListingOverview<>(presentation, texts, today(), result));
    }

    private void write(@Nullable TechResult result) {
        title.setText(getTranslation(result == null ? "results.new" : "results.edit"));
        var fields = new ResultFields(texts, site, pictures, getLocale(), today());
        editor = new ListingEditor<>(
                presentation, fields, texts, user.require(), today(), result, ResultForm.blank(today()));
        add(editor);
    }

    private LocalDate today() {
        return Facts.day(clock.instant());
    }
}
