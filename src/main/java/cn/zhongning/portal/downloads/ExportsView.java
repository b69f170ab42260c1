package cn.zhongning.portal.downloads;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
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
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** The files that somebody has asked for, the newest first. */
@Route("desk/exports")
@PermitAll
class ExportsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Downloads downloads;
    private final transient ExportOffers offers;
    private final transient Watchers watchers;
    private final transient Texts texts;
    private transient @Nullable Registration watching;

    ExportsView(Downloads downloads, ExportOffers offers, Watchers watchers, Texts texts) {
        this.downloads = downloads;
        this.offers = offers;
        this.watchers = watchers;
        this.texts = texts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("downloads.mine");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        rest();
    }

    private void show() {
        rest();
        removeAll();
        var lead = new Paragraph(getTranslation("downloads.lead", Downloads.KEPT.toDays()));
        lead.addClassName("soft");
        add(new H1(getPageTitle()), lead);
        var jobs = downloads.mine();
        if (jobs.isEmpty()) {
            add(nothing());
            return;
        }
        var list = new UnorderedList(jobs.stream().map(this::row).toArray(ListItem[]::new));
        list.addClassNames("rows", "plain");
        add(list);
    }

    private Component nothing() {
        var own = new Anchor("/" + ExportOffers.ACCOUNT, getTranslation("downloads.none.own"));
        own.addClassName("button");
        return new Div(new Paragraph(getTranslation("downloads.none")), own);
    }

    private ListItem row(ExportJob job) {
        var words = new JobWords(job, offers, texts, getLocale());
        var state = new Span(words.state());
        if (!job.state().open() && job.state() != ExportJob.State.DONE) state.addClassName("late");
        if (job.state().open()) watch(job, state);
        var meta = new Div(new Span(words.format()), state, new Span(Moments.say(job.createdAt(), getLocale())));
        meta.addClassName("meta");
        return new ListItem(new Div(new H3(words.title()), meta), ways(job, words.title()));
    }

    /** There is one at most. */
    private void watch(ExportJob job, Span state) {
        getUI().ifPresent(ui -> watching = watchers.follow(ui, job, now -> {
            if (now.filter(each -> each.state().open()).isEmpty()) show();
            else state.setText(new JobWords(now.get(), offers, texts, getLocale()).state());
        }));
    }

    private void rest() {
        if (watching != null) watching.remove();
        watching = null;
    }

    private Component ways(ExportJob job, String title) {
        var ways = new Div();
        ways.addClassName("hints");
        switch (job.state()) {
            case DONE -> ways.add(download(job, title));
            case FAILED, BROKEN_OFF ->
                ways.add(button("downloads.again", title, () -> downloads.again(job.id(), getLocale())));
            case WAITING, RUNNING -> {}
        }
        ways.add(button(
                job.state().open() ? "pages.cancel" : "downloads.delete", title, () -> downloads.drop(job.id())));
        return ways;
    }

    private Anchor download(ExportJob job, String title) {
        var link = new Anchor(job.address(), getTranslation("downloads.download"));
        link.setRouterIgnore(true);
        link.addClassName("button");
        return with(with(link, "download", ""), "aria-label", getTranslation("downloads.download") + " " + title);
    }

    private Button button(String key, String title, Runnable action) {
        var button = new Button(getTranslation(key), click -> {
            try {
                action.run();
            } catch (Refused refused) {
                Notification.show(texts.get(getLocale(), refused));
            }
            show();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setDisableOnClick(true);
        button.setAriaLabel(getTranslation(key) + " " + title);
        return button;
    }
}
