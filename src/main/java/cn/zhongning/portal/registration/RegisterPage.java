package cn.zhongning.portal.registration;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.events.Attendance;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Refused;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of an event's page on its own: to be linked to, and where it is mended. */
@Route("events/:id([0-9a-f-]{36})/register")
@AnonymousAllowed
class RegisterPage extends PublicPage {
    private final transient EventService events;
    private final transient RegistrationPanel panel;
    private transient @Nullable UUID mended;
    private transient RegistrationForm typed = RegistrationForm.empty("");
    private transient Map<String, Refused> wrong = Map.of();

    RegisterPage(EventService events, RegistrationPanel panel) {
        this.events = events;
        this.panel = panel;
    }

    void mend(UUID event, RegistrationForm form, Map<String, Refused> mistakes) {
        mended = event;
        typed = form;
        wrong = mistakes;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var id = mended == null ? request.id("id") : mended;
        var event = events.published(id)
                .filter(found -> found.attendance() != Attendance.OPEN)
                .orElseThrow(NotFoundException::new);
        var title = t("registration.for", event.title());
        var section = new Section(back(link(event.address()), event.title()), new H1(t("registration.title")));
        section.addClassName("narrow");
        section.add(new Paragraph(event.venue()));
        section.add(panel.content(event, events.sessions(id), typed(request), wrong, request.locale()));
        add(section);
        return PageHead.unlisted(title);
    }

    /** The link of an invitation brings its code along. */
    private RegistrationForm typed(PageRequest request) {
        return mended == null
                ? request.first("invitation").map(RegistrationForm::invited).orElse(typed)
                : typed;
    }
}
