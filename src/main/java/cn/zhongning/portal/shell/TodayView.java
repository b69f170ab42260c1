package cn.zhongning.portal.shell;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.pages.DeskEntry;
import cn.zhongning.portal.pages.TodayPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;

/** The first page of the desk: what waits for this person, and every other place they can go to. */
@Route("desk")
@PermitAll
class TodayView extends Div implements HasDynamicTitle {
    TodayView(DeskMenu menu, ObjectProvider<TodayPart> parts) {
        var entries = menu.entries();
        var waiting = entries.stream()
                .filter(entry -> entry.waiting().getAsInt() > 0)
                .map(this::waiting)
                .toArray(Component[]::new);
        var todo = new Div(waiting);
        todo.addClassName("todo");
        add(new H1(getTranslation("shell.today.title")));
        var said = parts.orderedStream()
                .flatMap(part -> part.today(getLocale()).stream())
                .toList();
        if (waiting.length > 0) add(todo);
        else if (said.isEmpty()) add(new Paragraph(getTranslation("shell.today.nothing")));
        said.forEach(this::add);
        var places = new Div(entries.stream().map(this::place).toArray(Component[]::new));
        places.addClassName("todo");
        add(places);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.today.title");
    }

    private Anchor waiting(DeskEntry entry) {
        var count = element("b");
        count.setText(Integer.toString(entry.waiting().getAsInt()));
        var card = new Anchor(entry.path(), count, new Span(getTranslation(entry.label())));
        card.addClassNames("card", "due");
        return card;
    }

    private Anchor place(DeskEntry entry) {
        var card = new Anchor(entry.path(), getTranslation(entry.label()));
        card.addClassName("card");
        return card;
    }
}
