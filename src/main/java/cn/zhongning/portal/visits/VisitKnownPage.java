package cn.zhongning.portal.visits;

import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.NotFoundException;
import org.jspecify.annotations.Nullable;

/** The phone has booked this hour under another name: knowing somebody's number must not open their booking. */
class VisitKnownPage extends PublicPage {
    private transient @Nullable Visit known;

    void tell(Visit visit) {
        known = visit;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var visit = known;
        if (visit == null) throw new NotFoundException();
        var note = new Div(
                new Paragraph(t("visits.known.what", visit.ticket(), visit.persons(), label(visit.stage()))),
                new Paragraph(t("visits.known.next")));
        note.addClassName("note");
        var section = new Section(new H1(t("visits.known")), note);
        section.addClassName("narrow");
        add(section);
        return PageHead.personal(t("visits.known"));
    }
}
