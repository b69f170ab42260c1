package cn.zhongning.portal.listings;

import cn.zhongning.portal.pages.TodayPart;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an author has to go on with: what came back, what soon ends, what is half written. */
@org.springframework.stereotype.Component
class ListingsToday implements TodayPart {
    private static final int FEW = 3;

    private final List<ListingService<?, ?>> services;
    private final StageCounts counts;
    private final Rights rights;
    private final Texts texts;

    ListingsToday(List<ListingService<?, ?>> services, StageCounts counts, Rights rights, Texts texts) {
        this.services = services;
        this.counts = counts;
        this.rights = rights;
        this.texts = texts;
    }

    @Override
    public Optional<Component> today(Locale locale) {
        if (rights.reader().staff()) return Optional.empty();
        var rows = own(locale);
        if (rows.isEmpty()) return Optional.empty();
        var list = new UnorderedList(rows.toArray(ListItem[]::new));
        list.addClassNames("rows", "plain");
        var heading = new H2(texts.get(locale, "listings.today"));
        return Optional.of(new Div(heading, list));
    }

    private List<ListItem> own(Locale locale) {
        var rows = new ArrayList<ListItem>();
        for (var service : services) {
            var desk = "/desk/" + service.kind().path() + "/";
            for (var back : service.mine(Stage.RETURNED, "", 0, FEW)) {
                var reason = Optional.ofNullable(back.standing().returnReason()).orElse("");
                rows.add(row(title(back, locale), desk + back.id(), reason, texts.label(locale, Stage.RETURNED)));
            }
            for (var ending : counts.ending(service.kind(), FEW)) {
                var day = texts.get(
                        locale, "listings.today.ends", ending.expiresOn().toString());
                rows.add(row(ending.title(), desk + ending.id(), "", day));
            }
            for (var draft : service.mine(Stage.DRAFT, "", 0, FEW)) {
                rows.add(row(title(draft, locale), desk + draft.id(), "", texts.label(locale, Stage.DRAFT)));
            }
        }
        return rows;
    }

    private String title(Listing<?, ?> listing, Locale locale) {
        var title = listing.form().title();
        return title.isBlank() ? texts.get(locale, "listings.own.untitled") : title;
    }

    private static ListItem row(String title, String address, String what, String why) {
        var about = new Div(new H3(new Anchor(address, title)));
        if (!what.isBlank()) about.add(new Paragraph(what));
        var side = new Div(new Span(why));
        side.addClassName("side");
        return new ListItem(about, side);
    }
}
