package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;

/** For another organisation: ask, wait, agree, open. */
final class AskCard extends Section {
    private final transient Shown.One one;
    private final transient SignedIn reader;
    private final transient Disclosures disclosures;
    private final transient Grants grants;
    private final transient Agreements agreements;
    private final transient Openings openings;
    private final transient Texts texts;
    private final Locale locale;
    private final Trouble trouble;

    AskCard(
            Shown.One one,
            SignedIn reader,
            Disclosures disclosures,
            Grants grants,
            Agreements agreements,
            Openings openings,
            Texts texts,
            Locale locale) {
        this.one = one;
        this.reader = reader;
        this.disclosures = disclosures;
        this.grants = grants;
        this.agreements = agreements;
        this.openings = openings;
        this.texts = texts;
        this.locale = locale;
        trouble = new Trouble(texts, locale);
        addClassNames("card", "disclosure");
        show();
    }

    private void show() {
        removeAll();
        add(new H2(text("disclosure.part")), trouble);
        var organisation = reader.organisationId();
        if (organisation == null) {
            add(Pieces.soft(text("disclosure.error.organisation")));
            return;
        }
        disclosures.mine(one).ifPresentOrElse(this::show, () -> ask("disclosure.ask.what"));
    }

    private void show(Disclosure mine) {
        switch (mine.stage()) {
            case ASKED ->
                add(new Paragraph(text("disclosure.asked.since", Moments.say(mine.askedAt(), locale))), link(mine));
            case GRANTED -> granted(mine);
            case REFUSED -> over(mine, "disclosure.refused.why");
            case ENDED -> over(mine, "disclosure.ended.why");
        }
    }

    private void over(Disclosure mine, String key) {
        var answer = mine.answer();
        if (answer != null) add(new Paragraph(text(key, answer)));
        ask("disclosure.ask.again");
    }

    private void ask(String what) {
        add(Pieces.soft(text(what)));
        if (!reader.member().writes()) {
            add(Pieces.soft(text("disclosure.readers")));
            return;
        }
        add(new Saying(texts, locale, "disclosure.ask.reason", Disclosure.REASON)
                .button(
                        "disclosure.ask",
                        reason -> grants.ask(one.kind(), one.id(), reason),
                        this::show,
                        ButtonVariant.PRIMARY));
    }

    private void granted(Disclosure mine) {
        var current = agreements.current(mine.listingId());
        if (agreements.settled(mine)) {
            if (disclosures.client(mine) != null) add(Pieces.soft(text("disclosure.client.grant")));
            add(
                    Pieces.soft(text("disclosure.logged")),
                    trouble.button("disclosure.open", this::open, () -> {}, ButtonVariant.PRIMARY),
                    link(mine));
            return;
        }
        if (disclosures.client(mine) != null) {
            add(Pieces.soft(text("disclosure.client.first")), link(mine));
            return;
        }
        current.ifPresent(agreement -> add(
                new Paragraph(text("disclosure.agreement.first")),
                Pieces.agreement(agreement, texts, locale),
                trouble.button(
                        "disclosure.agree",
                        () -> agreements.accept(mine, agreement.id()),
                        this::show,
                        ButtonVariant.PRIMARY),
                link(mine)));
    }

    private void open() {
        var opened = openings.open(one.kind(), one.id(), locale);
        removeAll();
        add(new H2(text("disclosure.part")), new OpenedPart(opened, texts, locale));
        disclosures.mine(one).ifPresent(mine -> add(link(mine)));
    }

    private Paragraph link(Disclosure mine) {
        return new Paragraph(new Anchor(mine.address(), text("disclosure.one.link")));
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
