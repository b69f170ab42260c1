package cn.zhongning.portal.imports;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.imports.KeptFile.State;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;

/** What has become of the file that was sent last: its check, how far it is stored, and how that ended. */
class ImportOutcome<F> extends Div {
    private static final Duration AT_ONCE = Duration.ofMillis(900);

    private final transient SheetKind<F> kind;
    private final transient ImportDesk desk;
    private final Locale locale = getLocale();

    ImportOutcome(SheetKind<F> kind, ImportDesk desk) {
        this.kind = kind;
        this.desk = desk;
        with(this, "aria-live", "polite");
    }

    /** Called outside the page's lock: checking a large file takes a while. */
    void take(UI ui, UUID owner, byte[] content, String name) {
        checking(ui, done -> {
            var checked = check(owner, content, name, done);
            var file = desk.storing().keep(kind.name(), owner, content, checked.fileName(), locale);
            ui.access(() -> show(panel(file, checked)));
        });
    }

    /** Whatever this organisation's last file has come to. */
    void resume(@Nullable UUID owner) {
        removeAll();
        desk.storing().mine(kind.name()).stream()
                .filter(file -> file.organisationId().equals(owner))
                .findFirst()
                .flatMap(file -> desk.storing().own(file.id()))
                .ifPresent(this::show);
    }

    private void show(KeptFile file) {
        switch (file.state()) {
            case CHECKED -> checkAgain(file, new Div());
            case BROKEN_OFF, FAILED -> checkAgain(file, lost(file));
            case STORING -> show(new StoringPanel(desk.storing(), file, this::show));
            case STORED -> show(stored(file));
            case REFUSED -> show(refused(file));
        }
    }

    private Component stored(KeptFile file) {
        var drafts = kind.draftsAddress(file.organisationId());
        return new StoredPanel(file, drafts, out -> out.write(desk.storing().leftOut(file.id())), close(file));
    }

    private Component refused(KeptFile file) {
        var note = bad("imports.not-stored", file.reason());
        note.add(close(file));
        return note;
    }

    private Component lost(KeptFile file) {
        var said = file.state() == State.FAILED ? "imports.failed" : "imports.broken-off";
        return bad("imports.not-stored", getTranslation(said, file.fileName()));
    }

    /** Nothing of a check is kept: it is made anew, as things stand now. */
    private void checkAgain(KeptFile file, Component before) {
        var ui = UI.getCurrent();
        var context = SecurityContextHolder.getContext();
        Runnable check = () -> checking(ui, done -> {
            var checked = check(file, done);
            ui.access(() -> show(before, panel(file, checked)));
        });
        Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(check, context));
    }

    private Checked<F> check(KeptFile file, DoubleConsumer done) {
        return check(file.organisationId(), desk.storing().content(file.id()), file.fileName(), done);
    }

    private Checked<F> check(UUID owner, byte[] content, String name, DoubleConsumer done) {
        return desk.imports().check(kind, owner, new ByteArrayInputStream(content), name, locale, done);
    }

    private interface Check {
        void run(DoubleConsumer done);
    }

    private void checking(UI ui, Check check) {
        var progress = new CheckProgress(ui, desk.texts().get(locale, "imports.checking"));
        ui.access(() -> show(progress));
        try {
            check.run(progress::done);
        } catch (Refused refused) {
            ui.access(() -> show(bad("imports.refused", desk.texts().get(locale, refused))));
        } finally {
            progress.end();
        }
    }

    private CheckedPanel panel(KeptFile file, Checked<F> checked) {
        var discard = new Button(getTranslation("imports.discard"), click -> drop(file));
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        var until = getTranslation("imports.kept", Moments.say(Storing.until(file), locale));
        return new CheckedPanel(
                checked,
                desk,
                locale,
                doubtfulToo -> agree(file, doubtfulToo),
                out -> desk.template().writeLeftOut(out, check(file, part -> {}), false, locale),
                discard,
                until);
    }

    /** A short file is there at once, without a bar that only flickers. */
    private void agree(KeptFile file, boolean doubtfulToo) {
        try {
            var begun = desk.storing().begin(file.id(), doubtfulToo);
            var until = System.nanoTime() + AT_ONCE.toNanos();
            while (begun.state() == State.STORING && System.nanoTime() < until) {
                Thread.sleep(30);
                begun = desk.storing().own(file.id()).orElse(begun);
            }
            show(begun);
        } catch (Refused refused) {
            show(bad("imports.not-stored", desk.texts().get(locale, refused)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Button close(KeptFile file) {
        var close = new Button(getTranslation("imports.close"), click -> drop(file));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        return close;
    }

    private void drop(KeptFile file) {
        desk.storing().drop(file.id());
        removeAll();
    }

    void refuse(Refused refused) {
        show(bad("imports.refused", desk.texts().get(locale, refused)));
    }

    private Div bad(String title, @Nullable String why) {
        var note = new Div(new H2(getTranslation(title)), new Paragraph(why == null ? "" : why));
        note.addClassNames("note", "bad");
        return note;
    }

    private void show(Component... shown) {
        removeAll();
        add(shown);
        scrollIntoView();
    }
}
