package cn.zhongning.portal.publicity;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.pages.TodayPart;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What waits for the centre, to be read or to be answered, and an owner's publicities on their way. */
@org.springframework.stereotype.Component
class PublicityToday implements TodayPart {
    private static final int FEW = 3;
    private static final int RECENT = 20;

    private final Publicities publicities;
    private final Proposals proposals;
    private final Objections objections;
    private final PublicityWords words;
    private final CurrentUser user;
    private final Texts texts;

    PublicityToday(
            Publicities publicities,
            Proposals proposals,
            Objections objections,
            PublicityWords words,
            CurrentUser user,
            Texts texts) {
        this.publicities = publicities;
        this.proposals = proposals;
        this.objections = objections;
        this.words = words;
        this.user = user;
        this.texts = texts;
    }

    @Override
    public Optional<Component> today(Locale locale) {
        var reader = user.require();
        var rows = rows(reader, locale);
        if (rows.isEmpty()) return Optional.empty();
        var list = new UnorderedList(rows.toArray(ListItem[]::new));
        list.addClassNames("rows", "plain");
        var heading = new H2(texts.get(locale, reader.staff() ? "publicity.today.staff" : "publicity.today"));
        return Optional.of(new Div(heading, list));
    }

    private List<ListItem> rows(SignedIn reader, Locale locale) {
        if (reader.staff()) {
            return Stream.concat(
                            proposals.mine().stream().limit(FEW).map(proposal -> unread(proposal, locale)),
                            objections.queue(0, FEW).stream()
                                    .filter(Objection::open)
                                    .map(objection -> waiting(objection, locale)))
                    .toList();
        }
        if (reader.role() != Role.UNIVERSITY && reader.role() != Role.BROKER) return List.of();
        return publicities.mine(0, RECENT).stream()
                .filter(publicities::open)
                .limit(FEW)
                .map(publicity -> running(publicity, locale))
                .toList();
    }

    private ListItem unread(Proposal proposal, Locale locale) {
        var since = texts.get(locale, "publicity.since", Moments.say(proposal.proposedAt(), locale));
        return row(proposal.title(), proposal.desk(), texts.get(locale, "publicity.proposal"), since);
    }

    private ListItem waiting(Objection objection, Locale locale) {
        var publicity = publicities.find(objection.publicityId()).orElseThrow();
        var since = texts.get(locale, "publicity.since", Moments.say(objection.receivedAt(), locale));
        return row(publicity.title(), objection.desk(), words.when(publicity, locale), since);
    }

    private ListItem running(Publicity publicity, Locale locale) {
        var said = words.objections(objections.tally(publicity.id()), locale);
        return row(publicity.title(), publicity.desk(), said, words.when(publicity, locale));
    }

    private static ListItem row(String title, String address, String what, String why) {
        var state = element("b");
        state.setText(why);
        var side = new Div(state);
        side.addClassName("side");
        return new ListItem(new Div(new H3(new Anchor(address, title)), new Paragraph(what)), side);
    }
}
