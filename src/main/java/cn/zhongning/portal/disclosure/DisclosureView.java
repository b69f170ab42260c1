package cn.zhongning.portal.disclosure;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.pages.Facts;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.UUID;

/** One request for a protected part, as either side and the centre see it: answer, agreement, deposits, openings. */
@Route("desk/disclosures/:id")
@RolesAllowed({"ENTERPRISE", "UNIVERSITY", "BROKER", "ORGANISER", "STAFF", "ADMIN"})
class DisclosureView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int OPENINGS = 50;

    private final transient Disclosures disclosures;
    private final transient Grants grants;
    private final transient Agreements agreements;
    private final transient Deposits deposits;
    private final transient DepositReaders readers;
    private final transient Receipt receipts;
    private final transient OpeningLog log;
    private final transient StoredFiles files;
    private final transient Organisations organisations;
    private final transient CurrentUser user;
    private final transient Texts texts;

    DisclosureView(
            Disclosures disclosures,
            Grants grants,
            Agreements agreements,
            Deposits deposits,
            DepositReaders readers,
            Receipt receipts,
            OpeningLog log,
            StoredFiles files,
            Organisations organisations,
            CurrentUser user,
            Texts texts) {
        this.disclosures = disclosures;
        this.grants = grants;
        this.agreements = agreements;
        this.deposits = deposits;
        this.readers = readers;
        this.receipts = receipts;
        this.log = log;
        this.files = files;
        this.organisations = organisations;
        this.user = user;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = PageRequest.id(entering.getRouteParameters(), "id");
        try {
            show(disclosures.get(id));
        } catch (Refused stranger) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("disclosure.one");
    }

    private void again(Disclosure before) {
        show(disclosures.get(before.id()));
    }

    private void show(Disclosure one) {
        removeAll();
        var side = disclosures.side(one).orElseThrow();
        add(back(backTo(one, side), getTranslation("disclosure.desk")), new H1(one.title()), facts(one));
        boolean acts = disclosures.acts(one);
        Runnable done = () -> again(one);
        if (acts && side == Side.OWNER && one.stage() == DisclosureStage.ASKED) {
            add(new AnswerPart(one, grants, texts, getLocale(), done));
        }
        add(
                new AgreementPart(one, acts && side == Side.ASKER, agreements, texts, getLocale(), done),
                deposited(one, acts),
                openings(one));
        if (acts && one.running()) add(new EndPart(one, side, grants, texts, getLocale(), done));
    }

    private static String backTo(Disclosure one, Side side) {
        return switch (side) {
            case OWNER -> DisclosuresView.ADDRESS;
            case ASKER -> DisclosuresView.ADDRESS + "?side=sent";
            case CENTRE -> ListingDisclosuresView.address(one.kind(), one.listingId());
        };
    }

    private Facts facts(Disclosure one) {
        var facts = new Facts();
        facts.add("disclosure.fact.stage", new Span(texts.label(getLocale(), one.stage())));
        var answer = one.answer();
        if (answer != null) facts.add("disclosure.fact.answer", new Span(answer));
        facts.add("disclosure.fact.asker", new Span(name(one.askerOrganisation()) + " " + one.askedByName()));
        facts.add("disclosure.fact.owner", new Span(name(one.ownerOrganisation())));
        var client = disclosures.client(one);
        if (client != null)
            facts.add("disclosure.fact.you", new Span(getTranslation("disclosure.client", name(client))));
        facts.add("disclosure.fact.reason", new Span(one.reason()));
        facts.add("disclosure.fact.asked", Pieces.moment(one.askedAt(), getLocale()));
        facts.add("disclosure.fact.moved", Pieces.moment(one.movedAt(), getLocale()));
        facts.add(
                "disclosure.fact.listing",
                new Anchor(one.kind().address(one.listingId()), getTranslation("disclosure.listing.read")));
        return facts;
    }

    private String name(UUID organisation) {
        return organisations.find(organisation).orElseThrow().name();
    }

    private Section deposited(Disclosure one, boolean acts) {
        var section = new Section(
                new H2(getTranslation("disclosure.deposits")),
                Pieces.soft(getTranslation("disclosure.deposits.what")),
                new Anchor(VerifyPage.ADDRESS, getTranslation("disclosure.verify.link")));
        var known = deposits.of(one);
        if (!known.isEmpty()) {
            section.add(new DepositRows(known, one, user.require(), readers, receipts, texts, getLocale()));
        }
        if (acts && one.stage() == DisclosureStage.GRANTED) {
            var organisation = Objects.requireNonNull(user.require().organisationId());
            section.add(new DepositForm(one, organisation, deposits, files, texts, getLocale(), () -> again(one)));
        }
        return section;
    }

    private Section openings(Disclosure one) {
        return new Section(
                new H2(getTranslation("disclosure.log")),
                new OpeningRows(log.ofDisclosure(one.id(), OPENINGS), texts, getLocale()));
    }
}
