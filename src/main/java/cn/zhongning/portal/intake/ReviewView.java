package cn.zhongning.portal.intake;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.Chip;
import cn.zhongning.portal.pages.Onward;
import cn.zhongning.portal.reviews.Claim;
import cn.zhongning.portal.reviews.Claims;
import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Moments;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The centre's queue: what organisations want to publish, longest waiting first. */
@Route("desk/review")
@RolesAllowed({"STAFF", "ADMIN"})
class ReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 20;

    private final transient ReviewQueue queue;
    private final transient Claims claims;

    ReviewView(ReviewQueue queue, Claims claims) {
        this.queue = queue;
        this.claims = claims;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var query = entering.getLocation().getQueryParameters();
        var kind = ReviewAddress.kind(query);
        var after = query.getSingleParameter("after").flatMap(Cursor::of).orElse(null);
        var found = queue.page(kind, after, PAGE + 1);
        var ways = new Div(
                way("/desk/demands/import", "listings.enter.demands"),
                way("/desk/results/import", "listings.enter.results"),
                way("/desk/review/templates", "reviews.templates.edit"));
        ways.addClassName("ways");
        var heading = new Div(new H1(getTranslation("listings.review")), ways);
        heading.addClassName("heading");
        add(heading, kinds(kind));
        if (found.isEmpty()) {
            add(new Paragraph(getTranslation("listings.review.none")));
        } else {
            var running =
                    claims.running(found.stream().map(ReviewQueue.Waiting::id).toList());
            var rows = new UnorderedList(found.stream()
                    .limit(PAGE)
                    .map(waiting -> row(waiting, kind, Optional.ofNullable(running.get(waiting.id()))))
                    .toArray(ListItem[]::new));
            rows.addClassNames("rows", "plain");
            add(rows);
        }
        add(new Onward(
                after == null ? null : ReviewAddress.list(kind, null),
                found.size() > PAGE
                        ? ReviewAddress.list(kind, found.get(PAGE - 1).cursor())
                        : null));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("listings.review");
    }

    private Anchor way(String address, String label) {
        var way = new Anchor(address, getTranslation(label));
        way.addClassName("button");
        return way;
    }

    private Nav kinds(@Nullable Kind chosen) {
        var chips = new Nav(chip(null, chosen), chip(Kind.DEMAND, chosen), chip(Kind.RESULT, chosen));
        chips.addClassName("hints");
        return with(chips, "aria-label", getTranslation("listings.review.kinds"));
    }

    private Chip chip(@Nullable Kind kind, @Nullable Kind chosen) {
        var label = getTranslation(kind == null ? "listings.own.all" : "Kind." + kind);
        return new Chip(ReviewAddress.list(kind, null), label, kind == chosen).counting(queue.count(kind));
    }

    private ListItem row(ReviewQueue.Waiting waiting, @Nullable Kind chosen, Optional<Claim> claim) {
        var of = new Span(getTranslation("Kind." + waiting.kind()));
        of.addClassNames("kind", waiting.kind().name().toLowerCase(Locale.ROOT));
        var meta = new Div(new Span(waiting.organisation()));
        if (waiting.revision()) meta.add(new Span(getTranslation("listings.own.revision")));
        meta.addClassName("meta");
        var title = new H3(new Anchor(
                ReviewAddress.address(ReviewAddress.item(waiting.kind(), waiting.id()), chosen), waiting.title()));
        var since = new Div(
                new Span(getTranslation("listings.review.since", Moments.say(waiting.updatedAt(), getLocale()))));
        since.addClassName("side");
        claim.ifPresent(taken -> since.addComponentAsFirst(on(taken)));
        return new ListItem(new Div(of, title, meta), since);
    }

    private HtmlContainer on(Claim taken) {
        var on = element("b");
        on.setText(
                taken.mine()
                        ? getTranslation("reviews.claim.yours")
                        : getTranslation("reviews.claim.theirs", taken.name()));
        return on;
    }
}
