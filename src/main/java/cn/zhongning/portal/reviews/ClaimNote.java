package cn.zhongning.portal.reviews;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

/** Says on whose desk an item lies; where that is somebody else's, it can be taken over with a word to them. */
final class ClaimNote extends Div {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Clocks.CHINA);

    private final transient Texts texts;
    private final Locale locale;
    private final TextField word = new TextField();

    /** @param takeOver gets what was written to the other one */
    ClaimNote(Texts texts, Locale locale, Claim claim, Consumer<String> takeOver) {
        this.texts = texts;
        this.locale = locale;
        with(this, "role", "status");
        if (claim.mine()) {
            addClassNames("small", "soft", "claim");
            add(new Paragraph(text("reviews.claim.mine", time(claim.until()))));
            return;
        }
        addClassNames("note", "claim");
        word.setLabel(text("reviews.claim.word"));
        word.setHelperText(text("reviews.claim.word.hint", claim.name()));
        word.setManualValidation(true);
        word.setValueChangeMode(ValueChangeMode.EAGER);
        word.setWidthFull();
        var take = new Button(text("reviews.claim.take"), click -> take(takeOver));
        add(
                new Paragraph(text("reviews.claim.other", claim.name(), time(claim.since()), time(claim.until()))),
                word,
                take);
    }

    private void take(Consumer<String> takeOver) {
        try {
            takeOver.accept(word.getValue());
        } catch (Refused refused) {
            word.setErrorMessage(texts.get(locale, refused));
            word.setInvalid(true);
            word.focus();
        }
    }

    private static String time(Instant instant) {
        return MINUTE.format(instant);
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
