package cn.zhongning.portal.publicity;

import static cn.zhongning.portal.pages.Html.back;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.forms.Ask;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What is to go before the public: the centre reads it with what the word check found, and decides. */
@Route("desk/publicity/proposals/:id")
@RolesAllowed({"UNIVERSITY", "BROKER", "STAFF", "ADMIN"})
class ProposalView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Proposals proposals;
    private final transient PublicityWords words;
    private final transient WordMarks marks;
    private final transient Texts texts;
    private final Div notes = new Div();

    ProposalView(Proposals proposals, PublicityWords words, WordMarks marks, Texts texts) {
        this.proposals = proposals;
        this.words = words;
        this.marks = marks;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        try {
            show(proposals.get(PageRequest.id(entering.getRouteParameters(), "id")));
        } catch (Refused gone) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("publicity.proposal");
    }

    private void show(Proposal proposal) {
        removeAll();
        notes.removeAll();
        var body = new Div(standing(proposal), facts(proposal));
        var found = marks.mark(body, true, getLocale());
        var beside = new Aside();
        if (proposals.decidable(proposal)) beside.add(decision(proposal, marks.forReviewer(found, getLocale())));
        if (proposals.withdrawable(proposal)) beside.add(withdrawing(proposal));
        var detail = new Div(body, beside);
        detail.addClassNames("detail", "review");
        add(back("/desk/publicity", getTranslation("publicity.desk")), new H1(proposal.title()), notes, detail);
    }

    private Component standing(Proposal proposal) {
        var note = new Div(new Paragraph(getTranslation("publicity.proposal." + proposal.stage())));
        note.addClassName("note");
        if (proposal.stage() == ProposalStage.RETURNED) {
            note.addClassName("bad");
            note.add(new Paragraph(getTranslation("publicity.proposal.why", proposal.reason())));
        }
        var publicity = proposal.publicityId();
        if (publicity != null)
            note.add(new Paragraph(new Anchor("/desk/publicity/" + publicity, getTranslation("publicity.page"))));
        return note;
    }

    private Component facts(Proposal proposal) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "publicity.owner", words.owner(proposal.organisationId(), proposal.agencyId(), getLocale()));
        fact(facts, "publicity.price", words.price(proposal.price(), getLocale()));
        fact(facts, "publicity.transferee", words.transferee(proposal.transferee(), getLocale()));
        fact(
                facts,
                "publicity.days",
                getTranslation("publicity.proposal.days", proposal.startsOn().toString(), proposal.days()));
        fact(facts, "publicity.basis", proposal.basis());
        return facts;
    }

    private void fact(DescriptionList facts, String name, String value) {
        var said = new DescriptionList.Description();
        value.lines().filter(line -> !line.isBlank()).forEach(line -> said.add(new Paragraph(line)));
        facts.add(new DescriptionList.Term(getTranslation(name)), said);
    }

    private Component decision(Proposal proposal, Component found) {
        var reason = new TextArea(getTranslation("publicity.proposal.reason"));
        reason.setHelperText(getTranslation("publicity.proposal.reason.hint"));
        reason.setMaxLength(Proposals.REASON);
        reason.setManualValidation(true);
        reason.setWidthFull();
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        var publish = new Button(
                getTranslation("publicity.proposal.publish"),
                click -> Ask.of(texts, getLocale(), "publicity.proposal.publish", () -> publish(proposal)));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        var giveBack = new Button(getTranslation("publicity.proposal.return"), click -> giveBack(proposal, reason));
        var buttons = new Div(publish, giveBack);
        buttons.addClassName("hints");
        var card = new Section(new H2(getTranslation("publicity.proposal.decide")), found, reason, buttons);
        card.addClassNames("card", "stacked");
        return card;
    }

    private void publish(Proposal proposal) {
        try {
            var published = proposals.publish(proposal.id(), proposal.version());
            Notification.show(getTranslation("publicity.proposal.published"));
            getUI().ifPresent(ui -> ui.navigate(published.desk().substring(1)));
        } catch (Refused refused) {
            hear(proposal, refused);
        }
    }

    private void giveBack(Proposal proposal, TextArea reason) {
        try {
            show(proposals.giveBack(proposal.id(), proposal.version(), reason.getValue()));
        } catch (Refused refused) {
            if (refused.key().equals("publicity.error.decided-meanwhile")) {
                hear(proposal, refused);
                return;
            }
            reason.setErrorMessage(texts.get(getLocale(), refused));
            reason.setInvalid(true);
            reason.focus();
        }
    }

    /** What stands in the way of publishing, or what somebody else decided meanwhile. */
    private void hear(Proposal proposal, Refused refused) {
        show(proposals.get(proposal.id()));
        var note = new Div(new Paragraph(texts.get(getLocale(), refused)));
        note.addClassNames("note", "bad");
        notes.add(with(note, "role", "alert"));
    }

    private Component withdrawing(Proposal proposal) {
        var withdraw = new Button(
                getTranslation("publicity.proposal.withdraw"),
                click -> Ask.of(texts, getLocale(), "publicity.proposal.withdraw", () -> withdraw(proposal)));
        var card = new Section(new Paragraph(getTranslation("publicity.proposal.waits")), withdraw);
        card.addClassNames("card", "stacked");
        return card;
    }

    private void withdraw(Proposal proposal) {
        try {
            show(proposals.withdraw(proposal.id(), proposal.version()));
        } catch (Refused refused) {
            hear(proposal, refused);
        }
    }
}
