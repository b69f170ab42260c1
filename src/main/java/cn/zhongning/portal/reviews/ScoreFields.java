package cn.zhongning.portal.reviews;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The criteria with their scores; a digit on the keyboard gives one and goes on to the next criterion. */
final class ScoreFields extends Div {
    /** In the browser, as the next digit may be typed before the server has heard of the first. */
    private static final String DIGITS = """
            this.addEventListener('keydown', key => {
                if (key.ctrlKey || key.altKey || key.metaKey || !/^[0-9]$/.test(key.key)) return;
                const score = this.querySelectorAll('vaadin-radio-button')[Number(key.key)];
                if (!score) return;
                key.preventDefault();
                score.querySelector('input').click();
                const next = this.nextElementSibling;
                if (next) (next.querySelector('[checked]') || next.querySelector('vaadin-radio-button')).focus();
            });
            """;

    private final Map<Criterion, RadioButtonGroup<Integer>> groups = new EnumMap<>(Criterion.class);
    private final transient Texts texts;
    private final Locale locale;

    ScoreFields(Texts texts, Locale locale, Runnable changed) {
        this.texts = texts;
        this.locale = locale;
        addClassName("scores");
        for (var criterion : Criterion.values()) {
            var group = group(criterion);
            group.addValueChangeListener(change -> {
                group.setInvalid(false);
                changed.run();
            });
            groups.put(criterion, group);
            add(group);
        }
    }

    /** @throws Mistakes after marking the criteria that have no score */
    Scores scores() {
        try {
            return Scores.of(given());
        } catch (Mistakes mistakes) {
            show(mistakes);
            throw mistakes;
        }
    }

    /** What was given a zero: this alone sends the text back. */
    List<Criterion> zeros() {
        return given().entrySet().stream()
                .filter(score -> score.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<Criterion, Integer> given() {
        var given = new EnumMap<Criterion, Integer>(Criterion.class);
        groups.forEach((criterion, group) -> group.getOptionalValue().ifPresent(score -> given.put(criterion, score)));
        return given;
    }

    private RadioButtonGroup<Integer> group(Criterion criterion) {
        var group = new RadioButtonGroup<Integer>(texts.label(locale, criterion));
        group.setItems(IntStream.rangeClosed(0, Scores.BEST).boxed().toList());
        group.setHelperText(texts.get(locale, "reviews.question." + criterion));
        group.setManualValidation(true);
        group.getElement().executeJs(DIGITS);
        return group;
    }

    private void show(Mistakes mistakes) {
        groups.forEach((criterion, group) -> {
            var mistake = mistakes.byField().get(criterion.name());
            group.setErrorMessage(mistake == null ? "" : texts.get(locale, mistake));
            group.setInvalid(mistake != null);
        });
        groups.values().stream().filter(RadioButtonGroup::isInvalid).findFirst().ifPresent(ScoreFields::focus);
    }

    /** Groups can do it, though their class does not say so. */
    private static void focus(RadioButtonGroup<Integer> group) {
        group.getElement().callJsFunction("focus");
    }
}
