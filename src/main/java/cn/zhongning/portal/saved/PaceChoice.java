package cn.zhongning.portal.saved;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;

/** How soon its reader wants to hear of a search. */
class PaceChoice extends Select<SearchPace> {
    PaceChoice(Texts texts, Locale locale) {
        setLabel(texts.get(locale, "saved.pace"));
        setItems(SearchPace.values());
        setItemLabelGenerator(pace -> texts.label(locale, pace));
        setValue(SearchPace.AT_ONCE);
        setEmptySelectionAllowed(false);
    }
}
