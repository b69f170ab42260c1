package cn.zhongning.portal.intake;

import static cn.zhongning.portal.pages.Html.note;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.listings.Listing;
import cn.zhongning.portal.listings.ListingForm;
import cn.zhongning.portal.listings.Presentation;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.lookalikes.SimilarListings;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing to be reviewed: all of it, whose it is, what is new in it, and the decision. */
@Route("desk/review/:kind/:id")
@RolesAllowed({"STAFF", "ADMIN"})
class ReviewItemView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient List<Presentation<?, ?>> presentations;
    private final transient ReviewQueue queue;
    private final transient Organisations organisations;
    private final transient Decisions decisions;
    private final transient SimilarListings similar;
    private final transient Texts texts;
    private @Nullable Kind chosen;

    ReviewItemView(
            List<Presentation<?, ?>> presentations,
            ReviewQueue queue,
            Organisations organisations,
            Decisions decisions,
            SimilarListings similar,
            Texts texts) {
        this.presentations = presentations;
        this.queue = queue;
        this.organisations = organisations;
        this.decisions = decisions;
        this.similar = similar;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        chosen = ReviewAddress.kind(entering.getLocation().getQueryParameters());
        var path = entering.getRouteParameters().get("kind").orElse("");
        var presentation = presentations.stream()
                .filter(each -> each.service().kind().path().equals(path))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var back = new Paragraph(
                new Anchor(ReviewAddress.address(ReviewAddress.LIST, chosen), getTranslation("listings.review")));
        back.addClassName("back");
        add(back, new H1(getPageTitle()));
        try {
            show(
                    presentation,
                    UUID.fromString(entering.getRouteParameters().get("id").orElse("")));
        } catch (IllegalArgumentException | Refused none) {
            gone();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("listings.review.one");
    }

    private <L extends Listing<L, F>, F extends ListingForm> void show(Presentation<L, F> presentation, UUID id) {
        var listing = presentation.service().mine(id);
        if (listing.standing().stage() != Stage.SUBMITTED) {
            gone();
            return;
        }
        var body = decisions.marked(presentation, listing, getLocale());
        var replaced = listing.standing().replaces();
        if (replaced != null) {
            var published = presentation.service().mine(replaced);
            body.addComponentAsFirst(decisions.comparison(presentation, published, listing, getLocale()));
        }
        var decision = decisions.of(presentation, listing, getLocale(), () -> goOn(id));
        var aside = new Aside(decision, owner(listing.standing().organisationId()));
        similar.beside(presentation.service(), listing, getLocale()).ifPresent(aside::add);
        var detail = new Div(body, aside);
        detail.addClassNames("detail", "review");
        add(detail);
    }

    private Section owner(UUID id) {
        var owner = organisations.find(id).orElseThrow();
        var card = new Section(
                new H2(owner.name()),
                new Paragraph(
                        texts.label(getLocale(), owner.status()) + " · " + texts.label(getLocale(), owner.kind())),
                new Paragraph(owner.creditCode()));
        if (!owner.approved()) card.add(unchecked(owner));
        card.addClassName("card");
        return card;
    }

    private Paragraph unchecked(Organisation owner) {
        var warning = new Span(getTranslation("listings.review.unchecked", owner.name()));
        warning.addClassName("late");
        return new Paragraph(warning);
    }

    private void goOn(UUID decided) {
        Notification.show(getTranslation("listings.review.decided"));
        var next = queue.next(chosen, decided)
                .map(waiting -> ReviewAddress.item(waiting.kind(), waiting.id()))
                .orElse(ReviewAddress.LIST);
        getUI().ifPresent(ui -> ui.navigate(next.substring(1), ReviewAddress.query(chosen)));
    }

    private void gone() {
        add(note("", getTranslation("listings.review.gone")));
        queue.page(chosen, null, 1).forEach(next -> {
            var link = new Anchor(
                    ReviewAddress.address(ReviewAddress.item(next.kind(), next.id()), chosen),
                    getTranslation("listings.review.next"));
            link.addClassNames("button", "main");
            add(link);
        });
    }
}
