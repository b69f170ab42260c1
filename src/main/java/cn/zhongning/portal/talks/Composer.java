package cn.zhongning.portal.talks;

import static cn.zhongning.portal.deals.DealMove.ACCEPT;
import static cn.zhongning.portal.deals.DealMove.ASK;
import static cn.zhongning.portal.deals.DealMove.BACK;
import static cn.zhongning.portal.deals.DealMove.END;
import static cn.zhongning.portal.deals.DealMove.MEET;
import static cn.zhongning.portal.deals.DealMove.NOTE;
import static cn.zhongning.portal.deals.DealMove.PROPOSE;
import static cn.zhongning.portal.deals.DealMove.REFUSE;
import static cn.zhongning.portal.deals.DealMove.TALK;
import static cn.zhongning.portal.deals.DealMove.WRITE;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.DealFiles;
import cn.zhongning.portal.deals.DealMove;
import cn.zhongning.portal.deals.Words;
import cn.zhongning.portal.files.FilesField;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.forms.LocalCopy;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where somebody writes, and presses what they may do next. It outlives what changes around it: nothing typed is lost. */
final class Composer extends Section {
    /** In the order in which they are offered; the first is the one to press. */
    private static final List<DealMove> ORDER =
            List.of(ACCEPT, TALK, ASK, WRITE, PROPOSE, BACK, MEET, NOTE, REFUSE, END);

    interface Mover {
        /** Whether it was done; if not, it has been said why. */
        boolean move(DealMove move, Words words);
    }

    private final transient Texts texts;
    private final transient Site site;
    private final transient Mover mover;
    private final Locale locale;
    private final LocalDate today;
    private final transient FormFields fields;
    private final TextArea text;
    private final @Nullable FilesField files;
    private final LocalCopy copy;
    private final Div buttons = new Div();

    /** @param between whether the writer stands between both sides */
    Composer(
            Texts texts,
            Site site,
            StoredFiles stored,
            Locale locale,
            LocalDate today,
            Deal deal,
            SignedIn writer,
            boolean between,
            Mover mover) {
        this.texts = texts;
        this.site = site;
        this.mover = mover;
        this.locale = locale;
        this.today = today;
        fields = new FormFields(texts, locale);
        text = new Inputs(fields, texts, site, locale)
                .text("text", between ? "talks.text.both" : "talks.text", "talks.text.hint", Words.TEXT);
        var organisation = writer.organisationId();
        files = organisation == null
                ? null
                : fields.add(
                        "files",
                        new FilesField(
                                stored,
                                texts,
                                locale,
                                texts.get(locale, "talks.files"),
                                DealFiles.PURPOSE,
                                organisation,
                                Words.FILES),
                        kept -> "",
                        none -> List.of(),
                        any -> {});
        var form = new Div(text);
        if (files != null) form.add(files);
        var key = "deal:" + writer.accountId() + ":" + deal.id();
        copy = new LocalCopy(form, key, Instant.EPOCH, () -> {}, (written, at) -> fields.fill(written));
        buttons.addClassName("hints");
        addClassNames("composer", "editor");
        add(copy, fields.summary(), buttons);
    }

    void offer(Set<DealMove> open) {
        var offered = ORDER.stream().filter(open::contains).toList();
        setVisible(!offered.isEmpty());
        buttons.removeAll();
        offered.forEach(move -> buttons.add(button(move, move == offered.getFirst())));
    }

    private Button button(DealMove move, boolean first) {
        boolean asks = move == REFUSE || move == END || move == MEET;
        var button = new Button(texts.get(locale, "talks.do." + move), click -> {
            if (asks) ask(move);
            else send(move);
            click.getSource().setEnabled(true);
        });
        button.setDisableOnClick(true);
        if (first) button.addThemeVariants(ButtonVariant.PRIMARY);
        if (move == REFUSE || move == END) button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        return button;
    }

    private void ask(DealMove move) {
        var dialog = move == MEET
                ? new MeetingDialog(texts, site, locale, today, words -> mover.move(move, words))
                : new ReasonDialog(texts, site, locale, move, text.getValue(), words -> ended(move, words));
        dialog.open();
    }

    private boolean ended(DealMove move, Words words) {
        boolean done = mover.move(move, words);
        if (done) clear();
        return done;
    }

    private void send(DealMove move) {
        var wrong = fields.check();
        fields.show(wrong);
        if (!wrong.isEmpty()) return;
        try {
            var attached = files == null ? List.<UUID>of() : files.getValue();
            if (mover.move(move, Words.of(text.getValue()).with(attached))) clear();
        } catch (Mistakes mistakes) {
            fields.show(mistakes.byField());
        }
    }

    private void clear() {
        fields.quietly(() -> {
            text.clear();
            if (files != null) files.clear();
        });
        copy.forget();
    }
}
