package cn.zhongning.portal.notices;

import static cn.zhongning.portal.pages.Html.time;

import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.pages.WaitingChips;
import cn.zhongning.portal.shared.Moments;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What this person was told, unread first. */
@Route("desk/notices")
@PermitAll
class NoticesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ADDRESS = "/desk/notices";
    private static final int PAGE = 20;

    private final transient MyNotices notices;
    private final transient MyAddress address;
    private transient Map<UUID, MailShelf.Fate> fates = Map.of();
    private int page = 1;
    private boolean waiting;

    NoticesView(MyNotices notices, MyAddress address) {
        this.notices = notices;
        this.address = address;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notices.desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        page = Paging.page(query);
        waiting = WaitingChips.asked(query);
        show();
    }

    private void show() {
        int offset = (page - 1) * PAGE;
        int unread = notices.unread();
        var found = waiting ? notices.unread(offset, PAGE + 1) : notices.list(offset, PAGE + 1);
        fates = address.fates(found.stream().map(Notice::id).toList());
        removeAll();
        add(
                new H1(getTranslation("notices.desk")),
                new DeadAddressNote(address),
                new WaitingChips(ADDRESS, "notices.unread", unread, waiting),
                settings());
        if (found.isEmpty()) {
            add(new Paragraph(getTranslation(waiting ? "notices.none.unread" : "notices.none")));
        } else {
            if (unread > 0) add(readAll());
            var list =
                    new UnorderedList(found.stream().limit(PAGE).map(this::row).toArray(ListItem[]::new));
            list.addClassNames("rows", "plain", "notices");
            add(list);
        }
        add(new Paging(WaitingChips.of(ADDRESS, waiting), page, found.size() > PAGE));
    }

    private Anchor settings() {
        return new Anchor("/desk/settings/notices", getTranslation("notices.unsubscribe.settings"));
    }

    private ListItem row(Notice notice) {
        var title = new H3(new Anchor("/desk/notices/" + notice.id(), notice.title()));
        var told = new Div(title);
        notice.body().lines().filter(line -> !line.isBlank()).forEach(line -> told.add(new Paragraph(line)));
        var row = new ListItem(told, side(notice));
        if (notice.unread()) row.addClassName("unread");
        return row;
    }

    private Component side(Notice notice) {
        var side = new Div(time(notice.createdAt().toString(), Moments.say(notice.createdAt(), getLocale())));
        side.addClassName("side");
        Optional.ofNullable(fates.get(notice.id())).map(LetterFate::new).ifPresent(side::add);
        if (notice.unread()) {
            var read = new Button(getTranslation("notices.read"), click -> {
                notices.read(notice.id());
                show();
            });
            read.addThemeVariants(ButtonVariant.TERTIARY);
            read.setAriaLabel(getTranslation("notices.read.one", notice.title()));
            side.add(read);
        }
        return side;
    }

    private Button readAll() {
        return new Button(getTranslation("notices.read.all"), click -> {
            notices.readAll();
            show();
        });
    }
}
