package cn.zhongning.portal.results;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Words of one's own, each a chip; a pasted list becomes several. */
class KeywordsField extends MultiSelectComboBox<String> {
    private static final String ANY = "[、,，;；\\n]";

    KeywordsField(Texts texts, Locale locale) {
        super(texts.get(locale, "results.keywords"));
        setHelperText(texts.get(locale, "results.keywords.hint", ResultForm.KEYWORDS));
        setAllowCustomValue(true);
        setWidthFull();
        setItems(Set.of());
        addCustomValueSetListener(typed -> take(typed.getDetail()));
    }

    static Set<String> words(String text) {
        var words = new LinkedHashSet<String>();
        Arrays.stream(text.split(ANY))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }

    static void check(Collection<String> words) {
        if (words.size() > ResultForm.KEYWORDS) {
            throw new Refused("results.error.keywords", ResultForm.KEYWORDS, words.size());
        }
        words.stream()
                .filter(word -> word.length() > ResultForm.KEYWORD)
                .findFirst()
                .ifPresent(word -> {
                    throw new Refused("results.error.keyword", word, ResultForm.KEYWORD, word.length());
                });
    }

    void show(Collection<String> words) {
        setValue(new LinkedHashSet<>(words));
    }

    private void take(String typed) {
        var all = new LinkedHashSet<>(getValue());
        all.addAll(words(typed));
        show(all);
    }
}
