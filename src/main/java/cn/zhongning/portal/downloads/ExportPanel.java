package cn.zhongning.portal.downloads;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One job as it goes on: its bar and a way to call it off, then its file, or a way to try again. */
final class ExportPanel extends Div {
    private static final Duration AT_ONCE = Duration.ofMillis(900);
    private static final int LOOK = 500;

    private final transient Downloads downloads;
    private final transient ExportOffers offers;
    private final transient Texts texts;
    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Div ways = new Div();
    private @Nullable UUID followed;
    private ExportJob.@Nullable State state;
    private transient @Nullable Registration looking;

    ExportPanel(Downloads downloads, ExportOffers offers, Texts texts) {
        this.downloads = downloads;
        this.offers = offers;
        this.texts = texts;
        addClassNames("card", "export-panel");
        with(words, "aria-live", "polite");
        ways.addClassName("ways");
        add(words, bar, ways);
        setVisible(false);
    }

    interface Beginning {
        ExportJob begun();
    }

    /** A short list is there at once, without a bar that only flickers. */
    void begin(Beginning beginning) {
        show(settled(beginning.begun()));
    }

    /** What was begun on another page, or before it was loaded anew. */
    void resume() {
        if (followed != null) look();
        else
            downloads.mine().stream()
                    .filter(job -> job.state().open())
                    .findFirst()
                    .ifPresent(this::show);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        rest(event.getUI());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (state != null && state.open()) watch(event.getUI());
    }

    private ExportJob settled(ExportJob begun) {
        var until = System.nanoTime() + AT_ONCE.toNanos();
        var job = begun;
        while (job.state().open() && System.nanoTime() < until) {
            try {
                Thread.sleep(30);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return job;
            }
            job = downloads.own(begun.id()).orElse(job);
        }
        return job;
    }

    private void look() {
        if (followed == null) return;
        downloads.own(followed).ifPresentOrElse(this::show, this::close);
    }

    private void show(ExportJob job) {
        var about = new JobWords(job, offers, texts, getLocale());
        setVisible(true);
        words.setText(about.title() + " · " + about.state());
        bar.setVisible(job.state().open());
        bar.setIndeterminate(job.rowsExpected() == null);
        bar.setValue(about.share());
        with(bar, "aria-label", about.title());
        if (!job.id().equals(followed) || job.state() != state) ways(job);
        followed = job.id();
        state = job.state();
        getUI().ifPresent(job.state().open() ? this::watch : this::rest);
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
        followed = null;
        state = null;
        setVisible(false);
        getUI().ifPresent(this::rest);
    }

    private void watch(UI ui) {
        if (looking != null) return;
        looking = ui.addPollListener(poll -> look());
        ui.setPollInterval(LOOK);
    }

    private void rest(UI ui) {
        if (looking == null) return;
        looking.remove();
        looking = null;
        ui.setPollInterval(-1);
    }
}
