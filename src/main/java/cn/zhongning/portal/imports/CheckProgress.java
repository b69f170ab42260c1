package cn.zhongning.portal.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** How far the check of a file is. It is told by the thread that checks, and asks the page for a turn now and then. */
class CheckProgress extends Div {
    private static final double STEP = .02;
    private static final int OFTEN = 500;

    private final transient UI ui;
    private final ProgressBar bar = new ProgressBar();
    private double told;

    CheckProgress(UI ui, String what) {
        this.ui = ui;
        var line = new Paragraph(what);
        line.setId("import-progress");
        bar.getElement().setAttribute("aria-labelledby", "import-progress");
        add(line, bar);
        addClassNames("card", "stacked");
        ui.access(() -> ui.setPollInterval(OFTEN));
    }

    void done(double part) {
        if (part < told + STEP) return;
        told = part;
        ui.access(() -> bar.setValue(part));
    }

    void end() {
        ui.access(() -> ui.setPollInterval(-1));
    }
}
