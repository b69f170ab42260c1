package cn.zhongning.portal.shell;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.DeskEntry;
import cn.zhongning.portal.pages.TodayPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** The first page of the desk: what waits for this person, and every other place they can go to. */
@Route("desk")
@PermitAll
class TodayView extends Div implements HasDynamicTitle {
    TodayView(DeskMenu menu, ObjectProvider<TodayPart> parts) {
        addClassName("today");
        var entries = menu.entries();
        var waiting = entries.stream()
                .map(DeskEntry::waiting)
                .flatMap(one -> waiting(one).stream())
                .toArray(Component[]::new);
        var said = parts.orderedStream()
                .flatMap(part -> part.today(getLocale()).stream())
                .toList();
        add(new H1(getTranslation("shell.today.title")));
        if (waiting.length > 0) add(todo(waiting));
        else if (said.isEmpty()) add(new Paragraph(getTranslation("shell.today.nothing")));
        said.forEach(this::add);
        add(places(entries));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.today.title");
    }

    private static Div todo(Component[] waiting) {
        var todo = new Div(waiting);
        todo.addClassName("todo");
        return todo;
    }

    private Optional<Anchor> waiting(DeskEntry.Waiting what) {
        int many = what.count().getAsInt();
        if (many == 0) return Optional.empty();
        var count = element("b");
        count.setText(Integer.toString(many));
        var card = new Anchor(what.path(), count, new Span(getTranslation(what.label())));
        card.addClassNames("card", "due");
        return Optional.of(card);
    }

    private Nav places(List<DeskEntry> entries) {
        var places = new Nav(entries.stream()
                .map(entry -> new Anchor(entry.path(), getTranslation(entry.label())))
                .toArray(Component[]::new));
        places.addClassName("places");
        return with(places, "aria-label", getTranslation("shell.today.places"));
    }
}
