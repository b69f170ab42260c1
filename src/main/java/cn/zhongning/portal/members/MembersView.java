package cn.zhongning.portal.members;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.forms.Actions;
import cn.zhongning.portal.forms.Ask;
import cn.zhongning.portal.pages.Card;
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
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The people of one's own organisation. Everybody sees who they are; owners decide who belongs to it. */
@Route("desk/organisation")
@RolesAllowed({"ENTERPRISE", "UNIVERSITY", "BROKER", "ORGANISER"})
class MembersView extends Div implements HasDynamicTitle {
    private final transient Members members;
    private final transient Invitations invitations;
    private final transient Owners owners;
    private final transient Texts texts;

    MembersView(Members members, Invitations invitations, Owners owners, Texts texts) {
        this.members = members;
        this.invitations = invitations;
        this.owners = owners;
        this.texts = texts;
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("members.desk");
    }

    private void show() {
        removeAll();
        add(new H1(getTranslation("members.desk")));
        owners.own().ifPresentOrElse(this::show, () -> add(new Paragraph(getTranslation("members.none"))));
    }

    private void show(Organisation own) {
        var name = new Paragraph(own.name());
        if (own.approved()) {
            name.add(" · ");
            name.add(new Anchor("/organisations/" + own.id(), getTranslation("members.public")));
        }
        name.addClassName("soft");
        add(name, new Card(getTranslation("members.people"), people()));
        if (owners.owns()) {
            add(new Card(getTranslation("members.invite"), new InviteFields(invitations, texts, this::invited)));
            var waiting = new OpenInvitations(invitations, texts, this::act);
            if (!waiting.empty()) add(new Card(getTranslation("members.waiting"), waiting));
        }
        add(new Card(getTranslation("members.leave"), leaving()));
    }

    private Component people() {
        var rows = new UnorderedList(members.list().stream().map(this::row).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        return rows;
    }

    private ListItem row(Account person) {
        boolean self = person.id().equals(owners.reader().accountId());
        var meta = new Div(
                new Span(texts.label(getLocale(), person.member())),
                new Span(person.email()),
                new Span(getTranslation("members.since", Moments.say(person.createdAt(), getLocale()))));
        if (!person.enabled()) meta.add(new Span(getTranslation("members.disabled")));
        meta.addClassName("meta");
        var name = self ? getTranslation("members.you", person.name()) : person.name();
        var row = new ListItem(new Div(new H3(name), meta));
        if (owners.owns() && !self) row.add(actions(person));
        return row;
    }

    private Component actions(Account person) {
        var role = new Select<MemberRole>();
        role.setItems(MemberRole.values());
        role.setItemLabelGenerator(each -> texts.label(getLocale(), each));
        role.setValue(person.member());
        role.setAriaLabel(getTranslation("members.role.of", person.name()));
        role.addClassName("narrow-field");
        role.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            act(() -> members.assign(person.id(), person.member(), change.getValue()), "members.assigned");
        });
        var remove = button(
                "members.remove",
                () -> Ask.of(
                        texts,
                        getLocale(),
                        "members.remove",
                        () -> act(() -> members.remove(person.id()), "members.removed"),
                        person.name()));
        remove.setAriaLabel(getTranslation("members.remove.of", person.name()));
        var actions = new Div(role, remove);
        if (person.enabled()) {
            var hand = button(
                    "members.hand-over",
                    () -> Ask.of(
                            texts,
                            getLocale(),
                            "members.hand-over",
                            () -> act(() -> members.handOver(person.id(), person.member()), "members.handed-over"),
                            person.name()));
            hand.setAriaLabel(getTranslation("members.hand-over.of", person.name()));
            actions.add(hand);
        }
        actions.addClassName("hints");
        return actions;
    }

    private Component leaving() {
        var leave = button("members.leave", () -> Ask.of(texts, getLocale(), "members.leave", this::leave));
        leave.addThemeName("error");
        return new Div(new Paragraph(getTranslation("members.leave.about")), leave);
    }

    private void leave() {
        try {
            members.leave();
            getUI().ifPresent(ui -> ui.getPage().setLocation("/sign-in?ended"));
        } catch (Refused refused) {
            Notification.show(texts.get(getLocale(), refused));
        }
    }

    private void invited(String email) {
        Notification.show(getTranslation("members.invited", email));
        show();
    }

    private void act(Runnable action, String done) {
        Actions.told(texts, getLocale(), action, done);
        show();
    }

    private Button button(String text, Runnable action) {
        var button = new Button(getTranslation(text), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
