package cn.zhongning.portal.listings;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.Chip;
import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.pages.WaitingChips;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An organisation's own listings of one kind: by stage, by words of the title, page by page; all by address. */
public final class OwnListings extends Div {
    private static final int PAGE = 20;

    private final transient ListingService<?, ?> service;
    private final transient Texts texts;
    private final LocalDate today;
    private final String address;
    private final String text;
    private final @Nullable Stage stage;
    private final boolean waiting;

    public OwnListings(
            ListingService<?, ?> service, StageCounts counts, Texts texts, LocalDate today, QueryParameters query) {
        this.service = service;
        this.texts = texts;
        this.today = today;
        address = "/desk/" + service.kind().path();
        text = query.getSingleParameter("q").orElse("").strip();
        stage = query.getSingleParameter("stage")
                .flatMap(name -> Named.of(Stage.values(), name))
                .orElse(null);
        waiting = WaitingChips.asked(query);
        int page = Paging.page(query);
        int offset = (page - 1) * PAGE;
        var found = waiting ? service.waiting(offset, PAGE + 1) : service.mine(stage, text, offset, PAGE + 1);
        add(stages(counts.mine(service.kind(), text), counts.waiting(service.kind())), search());
        if (found.isEmpty()) {
            add(new Paragraph(text(nothing())));
        } else {
            var rows =
                    new UnorderedList(found.stream().limit(PAGE).map(this::row).toArray(ListItem[]::new));
            rows.addClassNames("rows", "plain");
            add(rows);
        }
        add(new Paging(waiting ? WaitingChips.of(address, true) : address(stage, text), page, found.size() > PAGE));
    }

    private String nothing() {
        if (waiting) return "pages.waiting.none";
        return text.isEmpty() && stage == null ? "listings.own.none" : "listings.own.nothing";
    }

    private Nav stages(Map<Stage, Integer> counts, int due) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var chips = new Nav(chip(null, text("listings.own.all"), all));
        if (due > 0 || waiting)
            chips.add(new Chip(WaitingChips.of(address, true), text("listings.own.waiting"), waiting).counting(due));
        for (var each : Stage.values())
            chips.add(chip(each, texts.label(getLocale(), each), counts.getOrDefault(each, 0)));
        chips.addClassName("hints");
        return with(chips, "aria-label", text("listings.own.stages"));
    }

    private Chip chip(@Nullable Stage to, String label, int count) {
        return new Chip(address(to, text), label, to == stage && !waiting).counting(count);
    }

    private Component search() {
        var input = with(with(with(element("input"), "type", "search"), "name", "q"), "value", text);
        with(with(input, "aria-label", text("listings.own.search")), "placeholder", text("listings.own.search"));
        with(input, "maxlength", "80");
        var search = form("get", address, input, submit(text("listings.own.find")));
        if (stage != null) {
            search.add(with(with(with(element("input"), "type", "hidden"), "name", "stage"), "value", stage.name()));
        }
        search.addClassNames("find", "small");
        return with(search, "role", "search");
    }

    private ListItem row(Listing<?, ?> listing) {
        var standing = listing.standing();
        var title = listing.form().title().isBlank()
                ? text("listings.own.untitled")
                : listing.form().title();
        var about = new Div(new H3(new Anchor(address + "/" + listing.id(), title)));
        var reason = standing.returnReason();
        if (reason != null) about.add(new Paragraph(texts.get(getLocale(), "listings.own.reason", reason)));
        var meta = new Div(new Span(
                texts.get(getLocale(), "listings.own.updated", Moments.say(standing.updatedAt(), getLocale()))));
        if (standing.replaces() != null) meta.add(new Span(text("listings.own.revision")));
        if (standing.demo()) meta.add(new Span(text("listings.demo")));
        meta.addClassName("meta");
        about.add(meta);
        return new ListItem(about, side(listing));
    }

    private Div side(Listing<?, ?> listing) {
        var stands = element("b");
        stands.setText(texts.label(getLocale(), listing.standing().stage()));
        var side = new Div(stands);
        var stage = listing.standing().stage();
        if (stage == Stage.PUBLISHED || stage == Stage.SUBMITTED) side.add(ends(listing));
        side.addClassName("side");
        return side;
    }

    private Span ends(Listing<?, ?> listing) {
        long days = ChronoUnit.DAYS.between(today, listing.form().expiresOn());
        var ends =
                new Span(days < 0 ? text("listings.own.expired") : texts.get(getLocale(), "listings.own.ends", days));
        ends.addClassName("turn");
        if (days <= StageCounts.SOON) ends.addClassName("late");
        return ends;
    }

    private String address(@Nullable Stage stage, String text) {
        var query = (stage == null ? "" : "&stage=" + stage)
                + (text.isEmpty() ? "" : "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        return query.isEmpty() ? address : address + "?" + query.substring(1);
    }

    private String text(String key) {
        return texts.get(getLocale(), key);
    }
}
