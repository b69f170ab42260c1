package cn.zhongning.portal.talks;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.deals.Brokers;
import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.DealMove;
import cn.zhongning.portal.deals.DealPart;
import cn.zhongning.portal.deals.Deals;
import cn.zhongning.portal.deals.Side;
import cn.zhongning.portal.deals.Words;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One deal: whose turn it is, what was said, and what its reader may do next. */
@Route("desk/deals/:id")
@PermitAll
class DealView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Deals deals;
    private final transient DealThread thread;
    private final transient DealFacts facts;
    private final transient People people;
    private final transient Brokers brokers;
    private final transient TurnWords turns;
    private final transient StoredFiles files;
    private final transient ObjectProvider<DealPart> parts;
    private final transient Texts texts;
    private final transient Site site;
    private final transient Clock clock;
    private final SignedIn reader;
    private final Div notes = new Div();
    private final Div head = new Div();
    private final Div talk = new Div();
    private final Aside beside = new Aside();
    private @Nullable Deal deal;
    private @Nullable Composer composer;

    DealView(
            Deals deals,
            DealThread thread,
            DealFacts facts,
            People people,
            Brokers brokers,
            TurnWords turns,
            StoredFiles files,
            ObjectProvider<DealPart> parts,
            CurrentUser user,
            Texts texts,
            Site site,
            Clock clock) {
        this.deals = deals;
        this.thread = thread;
        this.facts = facts;
        this.people = people;
        this.brokers = brokers;
        this.turns = turns;
        this.files = files;
        this.parts = parts;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
        reader = user.require();
        addClassName("deal");
        head.addClassName("deal-head");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        notes.removeAll();
        var found = find(PageRequest.id(entering.getRouteParameters(), "id"));
        var writing = new Composer(
                texts,
                site,
                files,
                getLocale(),
                Facts.day(clock.instant()),
                found,
                reader,
                deals.side(found, reader).isEmpty(),
                this::moved);
        composer = writing;
        var detail = new Div(new Div(notes, talk, writing), beside);
        detail.addClassNames("detail", "review");
        add(Html.back("/desk/deals", getTranslation("talks.desk")), head, detail);
        show(found);
    }

    @Override
    public String getPageTitle() {
        return deal == null ? getTranslation("talks.desk") : deal.title();
    }

    private Deal find(UUID id) {
        try {
            return deals.get(id);
        } catch (Refused nothing) {
            throw new NotFoundException();
        }
    }

    private void show(Deal shown) {
        deal = shown;
        head.removeAll();
        head.add(kind(shown), title(shown), between(shown), new StageRail(texts, getLocale(), shown), turn(shown));
        talk.removeAll();
        talk.add(thread.of(shown, reader, getLocale()));
        if (composer != null) composer.offer(deals.open(shown));
        beside.removeAll();
        parts.stream()
                .sorted(Comparator.comparingInt(DealPart::order))
                .flatMap(part -> part.part(shown, reader, getLocale()).stream())
                .forEach(beside::add);
        beside.add(facts.of(shown, getLocale()));
        if (deals.open(shown).contains(DealMove.ASSIGN)) {
            beside.add(new BrokerPanel(texts, getLocale(), people, brokers, shown, this::assign));
        }
    }

    private Span kind(Deal shown) {
        var kind = new Span(texts.label(getLocale(), shown.kind()));
        kind.addClassNames("kind", Named.code(shown.kind()));
        return kind;
    }

    private H1 title(Deal shown) {
        return new H1(new Anchor(shown.kind().address(shown.listingId()), shown.title()));
    }

    private Paragraph between(Deal shown) {
        var between = new Paragraph(
                getTranslation("talks.between", people.side(shown, Side.OWNER), people.side(shown, Side.ASKER)));
        if (shown.demo()) between.add(new Span(" · " + getTranslation("listings.demo")));
        between.addClassName("soft");
        return between;
    }

    private Component turn(Deal shown) {
        var own = deals.side(shown, reader).orElse(null);
        var turn = new Paragraph(turns.of(shown.stage(), shown.turn(), shown.turnSince(), own, getLocale()));
        var reason = shown.ending();
        if (reason != null) turn.add(new Span(getTranslation("talks.reason", texts.label(getLocale(), reason))));
        turn.addClassName("whose-turn");
        return turn;
    }

    private boolean moved(DealMove move, Words words) {
        return done(current -> deals.move(current.id(), current.version(), move, words), "talks.done." + move);
    }

    private void assign(@Nullable UUID account, Side client) {
        done(current -> deals.assign(current.id(), current.version(), account, client), "talks.done.ASSIGN");
    }

    private interface Act {
        Deal on(Deal current);
    }

    /** Whoever was slower sees what happened, and what they have written stays. */
    private boolean done(Act act, String said) {
        var current = deal;
        if (current == null) return false;
        notes.removeAll();
        try {
            show(act.on(current));
            Notification.show(getTranslation(said));
            return true;
        } catch (Refused refused) {
            var now = find(current.id());
            var lines = new Div(new Paragraph(texts.get(getLocale(), refused)));
            if (now.version() != current.version()) {
                lines.add(new Paragraph(thread.latest(now, reader, getLocale())));
                show(now);
            }
            lines.addClassNames("note", "bad");
            notes.add(with(lines, "role", "alert"));
            lines.scrollIntoView();
            return false;
        }
    }
}
