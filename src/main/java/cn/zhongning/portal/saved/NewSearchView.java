package cn.zhongning.portal.saved;

import cn.zhongning.portal.accounts.Beside;
import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.search.StandingQueries;
import cn.zhongning.portal.search.StandingQuery;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Keeps the state of the search page that the address names; the way back to it stays open. */
@Route("desk/searches/new")
@PermitAll
class NewSearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient SavedSearches searches;
    private final transient StandingQueries queries;
    private final transient Why why;
    private final transient Texts texts;

    NewSearchView(SavedSearches searches, StandingQueries queries, Why why, Texts texts) {
        this.searches = searches;
        this.queries = queries;
        this.why = why;
        this.texts = texts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("saved.new");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("search")
                .flatMap(queries::read)
                .orElseThrow(NotFoundException::new);
        removeAll();
        var about = new Paragraph(why.about(query, getLocale()));
        about.addClassName("soft");
        add(
                Html.back(PageRequest.link(getLocale(), query.address()), getTranslation("saved.new.back")),
                new H1(getPageTitle()),
                about);
        searches.of(query.address()).ifPresentOrElse(this::known, () -> add(form(query)));
    }

    private void known(SavedSearch saved) {
        var open = new Anchor(saved.desk(), getTranslation("saved.new.known.open"));
        open.addClassName("button");
        add(new Paragraph(getTranslation("saved.new.known", saved.name())), open);
    }

    private Component form(StandingQuery query) {
        var beside = new Beside(refused -> texts.get(getLocale(), refused));
        var name = beside.field("name", new TextField(getTranslation("saved.name")));
        name.setMaxLength(SavedSearches.NAME);
        name.setValue(shortened(why.about(query, getLocale())));
        name.setHelperText(getTranslation("saved.name.hint"));
        var pace = new PaceChoice(texts, getLocale());
        var save = new Button(getTranslation("saved.new.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            boolean kept = beside.accepts("name", () -> keep(query, name.getValue(), pace));
            save.setEnabled(true);
            if (kept) getUI().ifPresent(ui -> ui.navigate(SavedSearchesView.class));
        });
        var explained = new Paragraph(getTranslation("saved.new.explained"));
        explained.addClassNames("small", "soft");
        var form = new Div(name, pace, save, explained);
        form.addClassName("form");
        return form;
    }

    private void keep(StandingQuery query, String name, PaceChoice pace) {
        searches.save(query.address(), name, pace.getValue());
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= SavedSearches.NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, SavedSearches.NAME - 1)) + "…";
    }
}
