package cn.zhongning.portal.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is known of something, point by point. */
public final class Facts extends DescriptionList {
    private final transient @Nullable UnaryOperator<String> words;

    /** On the desk, where the page knows its reader's language. */
    public Facts() {
        this(null);
    }

    /** @param words the text of a key */
    public Facts(@Nullable UnaryOperator<String> words) {
        this.words = words;
        addClassName("facts");
    }

    /** @param key of the text that says what it is */
    public void add(String key, String value) {
        add(said(key), new Description(value));
    }

    public void add(String key, Component value) {
        add(said(key), new Description(value));
    }

    private Term said(String key) {
        return new Term(words == null ? getTranslation(key) : words.apply(key));
    }
}
