package cn.zhongning.portal.disclosure;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The log of openings as a table: when, who, by what right, what. */
final class OpeningRows extends Div {
    private final transient Texts texts;
    private final Locale locale;

    OpeningRows(List<Opening> openings, Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        addClassName("wide");
        if (openings.isEmpty()) {
            add(Pieces.soft(texts.get(locale, "disclosure.log.none")));
            return;
        }
        var body = element("tbody");
        openings.forEach(opening -> body.add(row(opening)));
        var table = element("table", element("thead", head()), body);
        table.addClassName("grid");
        add(table);
    }

    private HtmlContainer head() {
        var head = element("tr");
        for (var column : List.of("at", "who", "ground", "what.column")) {
            var cell = with(element("th"), "scope", "col");
            cell.setText(texts.get(locale, "disclosure.log." + column));
            head.add(cell);
        }
        return head;
    }

    private HtmlContainer row(Opening opening) {
        return element(
                "tr",
                cell(Moments.say(opening.at(), locale)),
                cell((whose(opening) + " " + opening.person()).strip()),
                cell(texts.get(locale, "disclosure.ground." + opening.ground())),
                cell(what(opening)));
    }

    /** An agency that reads for its client is always called so. */
    private String whose(Opening opening) {
        var organisation = Objects.requireNonNullElse(opening.organisation(), "");
        var client = opening.client();
        return client == null ? organisation : texts.get(locale, "disclosure.for", organisation, client);
    }

    private String what(Opening opening) {
        var text = opening.text();
        if (text != null) return texts.get(locale, "disclosure.text.number", text);
        return texts.get(locale, "disclosure.log.file", Objects.requireNonNullElse(opening.file(), ""));
    }

    private static HtmlContainer cell(String text) {
        var cell = element("td");
        cell.setText(text);
        return cell;
    }
}
