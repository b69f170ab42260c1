package cn.zhongning.portal.results;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Up to four results side by side; the address says which, so that it can be sent to somebody. */
@Route("compare")
@AnonymousAllowed
class ComparePage extends PublicPage {
    private final transient ResultService results;
    private final transient CompareTable table;

    ComparePage(ResultService results, CompareTable table) {
        this.results = results;
        this.table = table;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var compared = Compared.of(request);
        var found = found(compared);
        var page = new Div(new H1(t("results.compare")));
        page.addClassName("compare-page");
        int missing = compared.unreadable() + compared.ids().size() - found.size();
        if (compared.tooMany()) page.add(note(t("results.compare.most", Compared.MOST)));
        if (missing > 0) page.add(note(t("results.compare.missing", missing)));
        if (found.isEmpty()) page.add(new Paragraph(t("results.compare.none")));
        else
            page.add(
                    new Paragraph(t(found.size() == 1 ? "results.compare.one" : "results.compare.what")), table(found));
        if (found.size() < Compared.MOST) page.add(more(found));
        add(page);
        return PageHead.unlisted(t("results.compare"));
    }

    /** In the order of the address; what nobody may see any more is left out. */
    private List<TechResult> found(Compared compared) {
        var visible =
                results.visible(compared.ids()).stream().collect(Collectors.toMap(TechResult::id, Function.identity()));
        return compared.ids().stream()
                .map(visible::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Div table(List<TechResult> found) {
        var frame = new Div(table.of(found, locale()));
        frame.addClassName("compare");
        with(with(frame, "role", "region"), "tabindex", "0");
        return with(frame, "aria-label", t("results.compare"));
    }

    private Paragraph more(List<TechResult> found) {
        var chosen = Compared.joined(found.stream().map(TechResult::id));
        var more = new Anchor(
                link(found.isEmpty() ? "/results" : "/results?compare=" + chosen),
                t(found.isEmpty() ? "results.compare.first" : "results.compare.more"));
        more.addClassName("button");
        return new Paragraph(with(more, "rel", "nofollow"));
    }

    private static Paragraph note(String text) {
        var note = with(new Paragraph(text), "role", "status");
        note.addClassName("note");
        return note;
    }
}
