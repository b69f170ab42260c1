package cn.zhongning.portal.delivery;

import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.pages.WaitingChips;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Sought;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** All letters and short messages of the portal, newest first; what is looked for stands in the address. */
@Route("desk/mail")
@RolesAllowed({"STAFF", "ADMIN"})
class MailsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ADDRESS = "/desk/mail";
    private static final int PAGE = 30;
    private static final List<Channel> CHANNELS = List.of(Channel.MAIL, Channel.SMS);

    private final transient MailDesk desk;
    private final transient Outages outages;
    private final Div head = new Div();
    private final ComboBox<Mail.State> state = new ComboBox<>();
    private final ComboBox<Channel> channel = new ComboBox<>();
    private final TextField who = new TextField();
    private final Div found = new Div();
    private MailShelf.Wanted wanted = MailShelf.Wanted.ALL;

    MailsView(MailDesk desk, Outages outages) {
        this.desk = desk;
        this.outages = outages;
        state.setLabel(getTranslation("delivery.mail.state"));
        state.setItems(Mail.State.values());
        state.setItemLabelGenerator(each -> getTranslation("MailState." + each));
        state.setPlaceholder(getTranslation("pages.waiting.all"));
        state.setClearButtonVisible(true);
        channel.setLabel(getTranslation("delivery.mail.channel"));
        channel.setItems(CHANNELS);
        channel.setItemLabelGenerator(each -> getTranslation("Channel." + each));
        channel.setPlaceholder(getTranslation("pages.waiting.all"));
        channel.setClearButtonVisible(true);
        who.setLabel(getTranslation("delivery.mail.who"));
        who.setClearButtonVisible(true);
        who.setMaxLength(Sought.LONGEST);
        who.setValueChangeMode(ValueChangeMode.LAZY);
        List.<HasValue<?, ?>>of(state, channel, who)
                .forEach(filter -> filter.addValueChangeListener(change -> {
                    if (change.isFromClient()) go();
                }));
        var filters = new Div(state, channel, who);
        filters.addClassNames("hints", "filters");
        add(new H1(getTranslation("delivery.mail")), head, filters, found);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("delivery.mail");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        wanted = new MailShelf.Wanted(
                WaitingChips.asked(query),
                one(Mail.State.values(), query, "state"),
                one(Mail.Cause.values(), query, "cause"),
                one(CHANNELS.toArray(Channel[]::new), query, "channel"),
                Sought.text(query.getSingleParameter("who").orElse("")));
        state.setValue(wanted.state());
        channel.setValue(wanted.channel());
        who.setValue(wanted.who());
        show(Paging.page(query));
    }

    private static <E extends Enum<E>> @Nullable E one(E[] all, QueryParameters query, String name) {
        var asked = query.getSingleParameter(name).orElse("");
        return Arrays.stream(all)
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    private void go() {
        getUI().ifPresent(ui -> ui.navigate("desk/mail", query(null)));
    }

    private QueryParameters query(Mail.@Nullable Cause cause) {
        var query = new LinkedHashMap<String, String>();
        if (!state.isEmpty()) query.put("state", state.getValue().name());
        if (cause != null) query.put("cause", cause.name());
        if (!channel.isEmpty()) query.put("channel", channel.getValue().name());
        if (!who.isEmpty()) query.put("who", who.getValue());
        return QueryParameters.simple(query);
    }

    private void show(int page) {
        head.removeAll();
        head.add(new WaitingChips(ADDRESS, "delivery.mail.stuck", desk.stuck(), wanted.stuck()));
        outages.said(getLocale()).forEach(head::add);
        if (wanted.stuck()) {
            desk.failed().stream().map(this::failed).forEach(head::add);
            if (desk.held() > 0) head.add(held(desk.held()));
        }
        var all = desk.newest(wanted, (page - 1) * PAGE, PAGE + 1);
        found.removeAll();
        if (all.isEmpty()) found.add(new Paragraph(getTranslation(none())));
        var list = new UnorderedList(all.stream().limit(PAGE).map(this::row).toArray(ListItem[]::new));
        list.addClassNames("rows", "plain");
        found.add(list, new Paging(address(), page, all.size() > PAGE));
    }

    private String none() {
        if (wanted.stuck()) return "pages.waiting.none";
        return wanted.equals(MailShelf.Wanted.ALL) ? "delivery.mail.none" : "delivery.mail.not-found";
    }

    private String address() {
        if (wanted.stuck()) return WaitingChips.of(ADDRESS, true);
        var query = query(wanted.cause()).getQueryString();
        return query.isEmpty() ? ADDRESS : ADDRESS + "?" + query;
    }

    /** What failed for one reason, and is mended together once that reason is gone. */
    private Div failed(MailShelf.Failed some) {
        var why = getTranslation("MailCause." + some.cause());
        var link = new Anchor(
                ADDRESS + "?state=FAILED&cause=" + some.cause(),
                getTranslation("delivery.mail.failed", why, some.number()));
        return together(link, all("delivery.mail.again", why, () -> desk.sendAgain(some.cause())));
    }

    /** What came with a dump: sent from here, or from where it was taken. */
    private Div held(int number) {
        var why = getTranslation("MailState.HELD");
        var link = new Anchor(ADDRESS + "?state=HELD", getTranslation("delivery.mail.failed", why, number));
        return together(
                link,
                all("delivery.mail.again", why, desk::sendHeld),
                all("delivery.mail.leave", why, desk::closeHeld));
    }

    private static Div together(Component... parts) {
        var line = new Div(parts);
        line.addClassNames("hints", "mail-cause");
        return line;
    }

    private Button all(String key, String why, IntSupplier act) {
        var all = new Button(getTranslation(key + ".all"), click -> {
            Notification.show(getTranslation(key + ".said", act.getAsInt()));
            show(1);
        });
        all.setAriaLabel(getTranslation(key + ".cause", why));
        all.setDisableOnClick(true);
        return all;
    }

    private ListItem row(Mail mail) {
        var meta = new Div(
                new Span(getTranslation("Channel." + mail.channel())),
                new Span(mail.recipient()),
                new Span(Moments.say(mail.createdAt(), getLocale())));
        meta.addClassName("meta");
        if (mail.cause() != null) meta.add(new Span(getTranslation("MailCause." + mail.cause())));
        var letter = new Div(new H3(new Anchor("/desk/mail/" + mail.id(), mail.title())), meta);
        var said = new Span(getTranslation("MailState." + mail.state()));
        said.addClassNames("state", mail.state().name().toLowerCase(Locale.ROOT));
        var side = new Div(said);
        side.addClassName("side");
        return new ListItem(letter, side);
    }
}
