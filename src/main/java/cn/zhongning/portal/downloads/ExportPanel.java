package cn.zhongning.portal.downloads;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One job as it goes on: its bar and a way to call it off, then its file, or a way to try again. */
final class ExportPanel extends Div {
    private final transient Downloads downloads;
    private final transient ExportOffers offers;
    private final transient Watchers watchers;
    private final transient Texts texts;
    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Div ways = new Div();
    private transient @Nullable ExportJob job;
    private transient @Nullable Registration watching;

    ExportPanel(Downloads downloads, ExportOffers offers, Watchers watchers, Texts texts) {
        this.downloads = downloads;
        this.offers = offers;
        this.watchers = watchers;
        this.texts = texts;
        addClassNames("card", "export-panel");
        ways.addClassName("ways");
        add(words, bar, ways);
        setVisible(false);
    }

    interface Beginning {
        ExportJob begun();
    }

    void begin(Beginning beginning) {
        show(beginning.begun());
    }

    /** What was begun on another page, or before it was loaded anew. */
    void resume() {
        if (job != null) return;
        downloads.mine().stream()
                .filter(each -> each.state().open())
                .findFirst()
                .ifPresent(this::show);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        rest();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watch();
    }

    private void told(UUID which, Optional<ExportJob> now) {
        if (job == null || !job.id().equals(which)) return;
        now.ifPresentOrElse(this::show, this::close);
    }

    /** Only where it begins and how it ends is read out: the bar tells who wants to know what lies between. */
    private void show(ExportJob now) {
        var about = new JobWords(now, offers, texts, getLocale());
        var before = job;
        job = now;
        setVisible(true);
        with(words, "aria-live", now.state() == ExportJob.State.RUNNING ? "off" : "polite");
        words.setText(about.title() + " · " + about.state());
        bar.setVisible(now.state() == ExportJob.State.RUNNING); // a short list is there before it would only flicker
        bar.setIndeterminate(now.rowsExpected() == null);
        bar.setValue(about.share());
        with(bar, "aria-label", about.title());
        if (before != null && before.id().equals(now.id()) && before.state() == now.state()) return;
        ways(now);
        watch();
    }

    private void ways(ExportJob job) {
        ways.removeAll();
        switch (job.state()) {
            case WAITING, RUNNING ->
                ways.add(button("pages.cancel", () -> {
                    downloads.drop(job.id());
                    close();
                }));
            case DONE -> ways.add(download(job), button("downloads.close", this::close));
            case FAILED, BROKEN_OFF ->
                ways.add(
                        button("downloads.again", () -> begin(() -> downloads.again(job.id(), getLocale()))),
                        button("downloads.close", this::close));
        }
    }

    private Anchor download(ExportJob job) {
        var link = new Anchor(job.address(), getTranslation("downloads.download"));
        link.setRouterIgnore(true);
        link.addClassNames("button", "main");
        return with(link, "download", "");
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> {
            try {
                action.run();
            } catch (Refused refused) {
                Notification.show(texts.get(getLocale(), refused));
            }
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void close() {
        job = null;
        setVisible(false);
        rest();
    }

    private void watch() {
        rest();
        var open = job;
        if (open == null || !open.state().open()) return;
        getUI().ifPresent(ui -> watching = watchers.follow(ui, open, now -> told(open.id(), now)));
    }

    private void rest() {
        if (watching != null) watching.remove();
        watching = null;
    }
}
