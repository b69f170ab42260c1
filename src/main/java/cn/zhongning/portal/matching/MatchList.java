package cn.zhongning.portal.matching;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.matching.Matches.Dismissed;
import cn.zhongning.portal.shared.Kind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;

/** What fits one listing, best first; its owner takes out what does not fit, and back in. */
class MatchList extends Section {
    private static final int MORE = 10;

    /** Below it the first view ends early, though never before a few are shown. */
    private static final int LOW = 15;

    private static final int FEW = 3;

    private final transient MatchService service;
    private final transient MatchCards cards;
    private final Kind kind;
    private final UUID id;
    private final SignedIn reader;
    private int shown;

    MatchList(MatchService service, MatchCards cards, Kind kind, UUID id, SignedIn reader, int first) {
        this.service = service;
        this.cards = cards;
        this.kind = kind;
        this.id = id;
        this.reader = reader;
        addClassName("matches");
        var matches = service.of(kind, id, first);
        long worth = matches.best().stream().filter(match -> match.fit() >= LOW).count();
        shown = Math.clamp(worth, Math.min(FEW, first), first);
        show(matches, false);
    }

    private void show(boolean opened) {
        show(service.of(kind, id, shown), opened);
    }

    private void show(Matches matches, boolean opened) {
        removeAll();
        boolean owner = reader.writesFor(matches.own().organisationId());
        var best = matches.best().stream().limit(shown).toList();
        best.forEach(match -> add(card(match, owner)));
        if (matches.away()) add(note("matching.away"));
        else if (matches.total() == 0) add(note("matching.none." + kind));
        if (matches.total() > best.size()) add(more(matches.total() - best.size()));
        if (!matches.dismissed().isEmpty()) add(dismissed(matches, owner, opened));
    }

    private Component card(Match match, boolean owner) {
        var card = cards.of(match, id);
        if (owner) {
            var dismiss = new Button(cards.text("matching.dismiss"), click -> ask(match.other()));
            dismiss.addThemeVariants(ButtonVariant.TERTIARY);
            dismiss.setAriaLabel(cards.text("matching.dismiss.of", match.other().title()));
            card.add(dismiss);
        }
        return card;
    }

    private void ask(Side other) {
        new NotFittingDialog(cards, other.title(), (reason, note) -> {
                    try {
                        service.dismiss(demand(other), result(other), reason, note);
                    } finally {
                        show(true);
                    }
                })
                .open();
    }

    private void restore(Side other) {
        try {
            service.restore(demand(other), result(other));
        } finally {
            show(true);
        }
    }

    private Component more(int left) {
        var more = new Button(cards.text("matching.more", Math.min(left, MORE)), click -> {
            shown += MORE;
            show(false);
        });
        more.setDisableOnClick(true);
        return more;
    }

    private Component dismissed(Matches matches, boolean owner, boolean opened) {
        var list = new Div();
        for (var dismissed : matches.dismissed()) {
            var line = new Div(cards.link(dismissed.other()), reason(dismissed));
            if (owner) line.add(new Button(cards.text("matching.restore"), click -> restore(dismissed.other())));
            line.addClassName("dismissed");
            list.add(line);
        }
        var details =
                new Details(cards.text("matching.dismissed", matches.dismissed().size()), list);
        details.setOpened(opened);
        return details;
    }

    private Span reason(Dismissed dismissed) {
        var reason = new Span(
                cards.label(dismissed.reason()) + (dismissed.note().isBlank() ? "" : " · " + dismissed.note()));
        reason.addClassNames("small", "soft");
        return reason;
    }

    private Paragraph note(String key) {
        var note = new Paragraph(cards.text(key));
        note.addClassName("note");
        return note;
    }

    private UUID demand(Side other) {
        return kind == Kind.DEMAND ? id : other.id();
    }

    private UUID result(Side other) {
        return kind == Kind.DEMAND ? other.id() : id;
    }
}
