package cn.zhongning.portal.trials;

import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.Side;
import cn.zhongning.portal.pages.Facts;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The trials of a deal, and what the reader's side can do with the running one. */
final class TrialSection extends Section {
    private final transient Trials trials;
    private final transient Texts texts;
    private final transient Site site;
    private final Locale locale;
    private final transient Deal deal;

    TrialSection(Trials trials, Texts texts, Site site, Locale locale, Deal deal) {
        this.trials = trials;
        this.texts = texts;
        this.site = site;
        this.locale = locale;
        this.deal = deal;
        addClassNames("card", "stacked", "trial");
        fill();
    }

    private void fill() {
        removeAll();
        add(new H2(text("trials.title")));
        var all = trials.of(deal.id());
        all.forEach(trial -> add(card(trial)));
        boolean live = all.stream().anyMatch(trial -> live(trial.stateOn(trials.today())));
        var writer = trials.writer(deal);
        if (all.isEmpty()) add(new Paragraph(text("trials.none")));
        if (!live && writer.isPresent() && Trials.possible(deal)) add(proposal());
    }

    private static boolean live(TrialState state) {
        return state != TrialState.DECLINED && state != TrialState.CONFIRMED;
    }

    private Button proposal() {
        return opens(
                "trials.propose",
                () -> TermsForm.proposing(texts, site, locale, trials.today(), terms -> {
                    trials.propose(deal.id(), terms);
                    fill();
                }));
    }

    private Component card(Trial trial) {
        var state = trial.stateOn(trials.today());
        var card = new Div(new Paragraph(texts.label(locale, state)), facts(trial));
        if (state == TrialState.OVERDUE) card.addClassNames("note", "bad");
        else card.addClassName("note");
        trials.writer(deal).ifPresent(side -> card.add(actions(trial, state, side)));
        return card;
    }

    private Component facts(Trial trial) {
        var facts = new Facts(this::text);
        facts.add(
                "trials.days",
                texts.get(
                        locale,
                        "trials.days.said",
                        trial.startsOn().toString(),
                        trial.endsOn().toString(),
                        trial.decidesOn().toString()));
        facts.add("trials.place", trial.terms().place());
        facts.add("trials.criteria", trial.terms().criteria());
        if (trial.extensionOpen()) {
            facts.add(
                    "trials.extension",
                    texts.get(
                            locale,
                            "trials.extension.asked",
                            String.valueOf(trial.extensionEndsOn()),
                            String.valueOf(trial.extensionDecidesOn())));
        }
        Optional.ofNullable(trial.outcome())
                .ifPresent(outcome -> facts.add("trials.outcome", texts.label(locale, outcome)));
        if (!trial.figures().isBlank()) facts.add("trials.figures", trial.figures());
        if (!trial.reason().isBlank()) facts.add("trials.reason", trial.reason());
        return facts;
    }

    private Component actions(Trial trial, TrialState state, Side side) {
        var actions = new Div();
        actions.addClassName("hints");
        if (state == TrialState.PROPOSED) {
            boolean own = side == trial.proposedBy();
            if (!own) actions.add(main("trials.agree", () -> trials.agree(trial.id(), trial.version())));
            actions.add(button(
                    own ? "trials.take-back" : "trials.decline", () -> trials.decline(trial.id(), trial.version())));
        }
        if (state == TrialState.RECORDED && side == Side.OWNER) {
            actions.add(main("trials.confirm", () -> trials.confirm(trial.id(), trial.version())));
            actions.add(button("trials.give-back", () -> trials.giveBack(trial.id(), trial.version())));
        }
        if (!state.agreed()) return actions;
        if (side == Side.ASKER && state != TrialState.AGREED) actions.add(report(trial));
        if (trial.extensionBy() == null) actions.add(extension(trial));
        if (trial.extensionOpen() && trial.extensionBy() != side) {
            actions.add(main("trials.extension.agree", () -> trials.agreeExtension(trial.id(), trial.version())));
        }
        return actions;
    }

    private Button report(Trial trial) {
        return opens(
                "trials.record",
                () -> new ReportForm(texts, site, locale, report -> {
                    trials.record(trial.id(), trial.version(), report);
                    fill();
                }));
    }

    private Button extension(Trial trial) {
        return opens(
                "trials.extend",
                () -> TermsForm.extending(texts, site, locale, trial.endsOn(), longer -> {
                    trials.extend(trial.id(), trial.version(), longer);
                    fill();
                }));
    }

    /** A form takes the button's place. */
    private Button opens(String label, Supplier<Component> form) {
        return new Button(text(label), click -> {
            click.getSource().setVisible(false);
            add(form.get());
        });
    }

    private Button main(String label, Runnable action) {
        var button = button(label, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button button(String label, Runnable action) {
        var button = new Button(text(label), click -> {
            try {
                action.run();
            } catch (Refused refused) {
                Notification.show(texts.get(locale, refused));
            }
            fill();
        });
        button.setDisableOnClick(true);
        return button;
    }

    private String text(String key) {
        return texts.get(locale, key);
    }
}
