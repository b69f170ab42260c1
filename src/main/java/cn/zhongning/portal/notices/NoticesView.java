package cn.zhongning.portal.notices;

import static cn.zhongning.portal.pages.Html.time;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.delivery.DeadAddressNote;
import cn.zhongning.portal.delivery.LetterFate;
import cn.zhongning.portal.delivery.LetterFates;
import cn.zhongning.portal.delivery.MyAddress;
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
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What this person was told, unread first. */
@Route("desk/notices")
@PermitAll
class NoticesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 20;

    private final transient MyNotices notices;
    private final transient MyAddress address;
    private final transient LetterFates letters;
    private transient Map<UUID, LetterFates.Fate> fates = Map.of();
    private final NativeButton fresh = new NativeButton("", click -> showFresh());
    private int page = 1;
    private int all;
    private boolean waiting;
    private WaitingChips chips = chips(0);

    NoticesView(MyNotices notices, MyAddress address, LetterFates letters, Bells bells) {
        this.notices = notices;
        this.address = address;
        this.letters = letters;
        bells.follow(this, this::ring);
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

    /** The list moves under nobody's finger: what has come meanwhile is told, and shown when it is wanted. */
    private void ring(Bells.Told told) {
        int more = Math.max(0, told.all() - all);
        fresh.setText(more == 0 ? "" : getTranslation("notices.fresh", more));
        fresh.setVisible(more > 0);
        var counted = chips(told.unread());
        replace(chips, counted);
        chips = counted;
    }

    private void showFresh() {
        page = 1;
        show();
    }

    private void show() {
        int offset = (page - 1) * PAGE;
        int unread = notices.unread();
        all = notices.all();
        fresh.setVisible(false);
        chips = chips(unread);
        var found = waiting ? notices.unread(offset, PAGE + 1) : notices.list(offset, PAGE + 1);
        fates = letters.of(
                found.stream().map(Notice::mailId).filter(Objects::nonNull).toList());
        removeAll();
        add(
                new H1(getTranslation("notices.desk")),
                new DeadAddressNote(address),
                chips,
                ways(unread > 0 && !found.isEmpty()),
                news());
        if (found.isEmpty()) {
            add(new Paragraph(getTranslation(waiting ? "notices.none.unread" : "notices.none")));
        } else {
            var list =
                    new UnorderedList(found.stream().limit(PAGE).map(this::row).toArray(ListItem[]::new));
            list.addClassNames("rows", "plain", "notices");
            add(list);
        }
        add(new Paging(WaitingChips.of(Bells.ADDRESS, waiting), page, found.size() > PAGE));
    }

    private WaitingChips chips(int unread) {
        return new WaitingChips(Bells.ADDRESS, "notices.unread", unread, waiting);
    }

    private Div news() {
        var news = with(new Div(fresh), "aria-live", "polite");
        news.addClassName("fresh");
        return news;
    }

    private Div ways(boolean readable) {
        var ways = new Div(new Anchor("/desk/settings/notices", getTranslation("notices.unsubscribe.settings")));
        if (readable) ways.add(readAll());
        ways.addClassNames("hints", "ways");
        return ways;
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
        Optional.ofNullable(notice.mailId())
                .map(fates::get)
                .map(LetterFate::new)
                .ifPresent(side::add);
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
