package cn.zhongning.portal.accounts;

import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Sought;
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
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Everybody who signs in, for the administrator. */
@Route("desk/accounts")
@RolesAllowed("ADMIN")
class AccountsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 30;

    private final transient AccountAdmin admin;
    private final transient CurrentUser user;
    private final transient Texts texts;
    private final transient Clock clock;
    private final TextField search = new TextField();
    private final Div found = new Div();
    private String wanted = "";
    private int page = 1;

    AccountsView(AccountAdmin admin, CurrentUser user, Texts texts, Clock clock) {
        this.admin = admin;
        this.user = user;
        this.texts = texts;
        this.clock = clock;
        search.setLabel(getTranslation("accounts.admin.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(Sought.LONGEST);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) go(change.getValue());
        });
        var create = new Anchor("/desk/accounts/new", getTranslation("accounts.admin.new"));
        create.addClassNames("button", "main");
        var head = new Div(search, create);
        head.addClassNames("hints", "filters");
        add(new H1(getTranslation("accounts.admin")), head, found);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.admin");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        wanted = query.getSingleParameter("q").orElse("");
        page = Paging.page(query);
        search.setValue(wanted);
        show();
    }

    private void go(String text) {
        var query = text.isBlank() ? QueryParameters.empty() : QueryParameters.of("q", text);
        getUI().ifPresent(ui -> ui.navigate("desk/accounts", query));
    }

    private void show() {
        var accounts = admin.find(wanted, (page - 1) * PAGE, PAGE + 1);
        found.removeAll();
        if (accounts.isEmpty()) found.add(new Paragraph(getTranslation("accounts.admin.none")));
        var list =
                new UnorderedList(accounts.stream().limit(PAGE).map(this::row).toArray(ListItem[]::new));
        list.addClassNames("rows", "plain");
        var address = "/desk/accounts?q=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        found.add(list, new Paging(address, page, accounts.size() > PAGE));
    }

    private ListItem row(Account account) {
        var meta = new Div(new Span(getTranslation("Role." + account.role())), new Span(state(account)));
        if (!account.closed()) meta.addComponentAsFirst(new Span(account.email()));
        if (account.demo()) meta.add(new Span(getTranslation("accounts.demo")));
        meta.addClassName("meta");
        var person = new Div(new H3(account.closed() ? getTranslation("accounts.closed") : account.name()), meta);
        var row = new ListItem(person);
        if (!account.closed()) row.add(actions(account));
        return row;
    }

    private String state(Account account) {
        if (!account.enabled()) return getTranslation("accounts.state.disabled");
        return getTranslation(account.lockedAt(clock.instant()) ? "accounts.state.locked" : "accounts.state.open");
    }

    private Component actions(Account account) {
        var actions = new Div();
        actions.addClassName("hints");
        var id = account.id();
        if (account.lockedAt(clock.instant())) actions.add(action("unlock", account, () -> admin.unlock(id)));
        if (account.enabled()) {
            actions.add(action("end-sessions", account, () -> admin.endSessions(id)));
            actions.add(action("invite-again", account, () -> admin.inviteAgain(id)));
        }
        if (!id.equals(user.require().accountId())) {
            actions.add(
                    account.enabled()
                            ? action("disable", account, () -> admin.disable(id))
                            : action("enable", account, () -> admin.enable(id)));
        }
        return actions;
    }

    private Button action(String name, Account account, Runnable action) {
        var button = new Button(getTranslation("accounts.admin." + name), click -> {
            try {
                action.run();
                Notification.show(getTranslation("accounts.admin." + name + ".done", account.name()));
            } catch (Refused refused) {
                Notification.show(texts.get(getLocale(), refused));
            }
            show();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setDisableOnClick(true);
        button.setAriaLabel(getTranslation("accounts.admin." + name) + " " + account.name());
        return button;
    }
}
