package cn.zhongning.portal.visits;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.venues.Venues;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of a venue's page on its own, where it is mended. */
@Route("venues/:id([0-9a-f-]{36})/visits")
@AnonymousAllowed
class VisitFormPage extends PublicPage {
    private final transient Venues venues;
    private final transient VisitPanel panel;
    private transient @Nullable UUID mended;
    private transient VisitForm typed = VisitForm.EMPTY;
    private transient Map<String, Refused> wrong = Map.of();

    VisitFormPage(Venues venues, VisitPanel panel) {
        this.venues = venues;
        this.panel = panel;
    }

    void mend(UUID venue, VisitForm form, Map<String, Refused> mistakes) {
        mended = venue;
        typed = form;
        wrong = mistakes;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var venue = venues.published(mended == null ? request.id("id") : mended)
                .filter(found -> found.form().takesGroups())
                .orElseThrow(NotFoundException::new);
        var title = t("visits.for", venue.form().name());
        var section = new Section(back(link(venue.address()), venue.form().name()), new H1(t("visits.title")));
        section.addClassNames("narrow", "visit");
        var day = day(request).orElseGet(() -> panel.first(venue));
        readWith("?day=" + day);
        section.add(panel.content(venue, day, typed, wrong, locale()));
        add(section);
        return PageHead.unlisted(title);
    }

    private Optional<LocalDate> day(PageRequest request) {
        return VisitCheck.hour(typed.hour())
                .map(LocalDateTime::toLocalDate)
                .or(() -> request.first("day").flatMap(VisitPanel::day));
    }
}
