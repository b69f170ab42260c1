package cn.zhongning.portal.imports;

import static cn.zhongning.portal.pages.Html.with;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How far the storing of a file is, wherever it was begun; hands it on once it has ended. */
class StoringPanel extends Div {
    private static final double READING = .4; // of the bar; the rest are the rows themselves
    private static final int OFTEN = 500;

    private final transient Storing storing;
    private final transient Consumer<KeptFile> ended;
    private final Paragraph words = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private transient KeptFile file;
    private transient @Nullable Registration looking;

    StoringPanel(Storing storing, KeptFile file, Consumer<KeptFile> ended) {
        this.storing = storing;
        this.file = file;
        this.ended = ended;
        words.setId("import-storing");
        with(words, "aria-live", "off"); // it changes twice in a second
        bar.getElement().setAttribute("aria-labelledby", "import-storing");
        var safe = new Paragraph(getTranslation("imports.storing.safe"));
        safe.addClassNames("soft", "small");
        addClassNames("card", "stacked");
        add(new H2(getTranslation("imports.storing")), words, bar, safe);
        tell();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        looking = event.getUI().addPollListener(poll -> look());
        event.getUI().setPollInterval(OFTEN);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (looking == null) return;
        looking.remove();
        looking = null;
        event.getUI().setPollInterval(-1);
    }

    private void look() {
        storing.own(file.id()).ifPresent(found -> {
            file = found;
            if (file.state() == KeptFile.State.STORING) tell();
            else ended.accept(file);
        });
    }

    private void tell() {
        var expected = file.rowsExpected();
        words.setText(
                expected == null
                        ? getTranslation("imports.storing.reading", file.fileName())
                        : getTranslation("imports.storing.rows", file.fileName(), file.rowsDone(), expected));
        double rows = expected == null ? 0 : file.rowsDone() / (double) expected;
        bar.setValue(Math.min(1, READING * file.partRead() + (1 - READING) * rows));
    }
}
