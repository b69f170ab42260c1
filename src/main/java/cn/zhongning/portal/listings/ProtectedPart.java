package cn.zhongning.portal.listings;

import cn.zhongning.portal.forms.Passage;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** What was written for those only whom the owner lets in; shown to the owner and to the centre. */
public final class ProtectedPart extends Section {
    public ProtectedPart(Texts texts, Locale locale, List<Passage> passages) {
        addClassNames("note", "protected");
        var hint = new Span(texts.get(locale, "listings.protected.hint"));
        hint.addClassNames("soft", "small");
        add(new H2(texts.get(locale, "listings.protected.title")), hint);
        passages.stream().filter(passage -> !passage.open()).forEach(passage -> {
            add(new H3(passage.label()));
            if (passage.text().isBlank()) add(new Paragraph(texts.get(locale, "listings.nothing-written")));
            passage.text().lines().filter(line -> !line.isBlank()).forEach(line -> add(new Paragraph(line)));
        });
    }
}
