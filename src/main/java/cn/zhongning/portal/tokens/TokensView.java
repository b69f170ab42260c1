package cn.zhongning.portal.tokens;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.forms.Ask;
import cn.zhongning.portal.forms.ShownOnce;
import cn.zhongning.portal.pages.Card;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** The tokens of one's own organisation: which there are, who made them, when they were used, and a new one. */
@Route("desk/tokens")
@RolesAllowed({"ENTERPRISE", "UNIVERSITY", "ORGANISER"})
class TokensView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 20;

    private final transient Tokens tokens;
    private final transient Texts texts;
    private final transient Clock clock;
    private int page = 1;

    TokensView(Tokens tokens, Texts texts, Clock clock) {
        this.tokens = tokens;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tokens.desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        page = Paging.page(entering.getLocation().getQueryParameters());
        show();
    }

    private void show(Component... first) {
        removeAll();
        var about = new Paragraph(getTranslation("tokens.about") + " ");
        about.add(new Anchor(PageRequest.link(getLocale(), "/api"), getTranslation("tokens.how")));
        about.addClassName("soft");
        add(new H1(getTranslation("tokens.desk")), about);
        add(first);
        if (!tokens.open()) {
            add(new Paragraph(getTranslation("tokens.error.reader")));
            return;
        }
        add(
                new Card(getTranslation("tokens.own"), list()),
                new Card(getTranslation("tokens.new"), new TokenFields(tokens, texts, today(), this::made)));
    }

    private Component list() {
        var found = tokens.own((page - 1) * PAGE, PAGE + 1);
        if (found.isEmpty()) return new Paragraph(getTranslation("tokens.none"));
        var rows = new UnorderedList(found.stream().limit(PAGE).map(this::row).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        return new Div(rows, new Paging("/desk/tokens", page, found.size() > PAGE));
    }

    private ListItem row(Token token) {
        var standing = tokens.standing(token);
        var meta = new Div(
                new Span(getTranslation("tokens.standing." + standing, ends(token))),
                new Span(scopes(token)),
                new Span("kjpt_…" + token.ending()),
                new Span(getTranslation(
                        "tokens.made-by",
                        tokens.maker(token).map(Account::name).orElse("—"),
                        Moments.say(token.createdAt(), getLocale()))),
                new Span(used(token)));
        meta.addClassName("meta");
        var row = new ListItem(new Div(new H3(token.name()), meta));
        if (standing.revocable()) row.add(revoking(token));
        return row;
    }

    private Component revoking(Token token) {
        var revoke = new Button(
                getTranslation("tokens.revoke"),
                click -> Ask.of(texts, getLocale(), "tokens.revoke", () -> revoke(token), token.name()));
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        revoke.setAriaLabel(getTranslation("tokens.revoke.of", token.name()));
        var actions = new Div(revoke);
        actions.addClassName("hints");
        return actions;
    }

    private void revoke(Token token) {
        try {
            tokens.revoke(token.id());
            Notification.show(getTranslation("tokens.revoked", token.name()));
        } catch (Refused refused) {
            Notification.show(texts.get(getLocale(), refused));
        }
        show();
    }

    /** The only time that anybody sees it. */
    private void made(Tokens.Made made) {
        page = 1;
        show(new ShownOnce(
                getTranslation("tokens.made", made.token().name()), made.secret(), getTranslation("tokens.made.hint")));
        getElement().executeJs("window.scrollTo(0, 0)");
    }

    private String scopes(Token token) {
        return token.scopes().stream()
                .sorted()
                .map(scope -> texts.label(getLocale(), scope))
                .collect(Collectors.joining(getTranslation("tokens.and")));
    }

    private String used(Token token) {
        var last = token.lastUsedAt();
        return last == null
                ? getTranslation("tokens.unused")
                : getTranslation("tokens.used", Moments.say(last, getLocale()));
    }

    private static String ends(Token token) {
        return LocalDate.ofInstant(token.expiresAt(), Clocks.CHINA).minusDays(1).toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.CHINA);
    }
}
