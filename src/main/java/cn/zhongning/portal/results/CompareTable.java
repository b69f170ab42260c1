package cn.zhongning.portal.results;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.forms.Passage;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Results as columns, what was written of each as rows; rows that differ say so, and so does what nobody wrote. */
@Component
class CompareTable {
    private static final Set<String> HEADS = Set.of("title", "images");

    private final ResultPresentation presentation;
    private final Organisations organisations;
    private final Texts texts;

    CompareTable(ResultPresentation presentation, Organisations organisations, Texts texts) {
        this.presentation = presentation;
        this.organisations = organisations;
        this.texts = texts;
    }

    HtmlContainer of(List<TechResult> results, Locale locale) {
        var body = element("tbody");
        rows(results, locale).forEach(row -> body.add(row(row, results, locale)));
        return element("table", element("thead", heads(results, locale)), body);
    }

    private record Row(String label, List<String> cells) {
        boolean differs() {
            return cells.stream().distinct().count() > 1;
        }
    }

    private List<Row> rows(List<TechResult> results, Locale locale) {
        var owners = organisations.find(results.stream()
                .map(result -> result.standing().organisationId())
                .toList());
        var rows = new ArrayList<Row>();
        rows.add(new Row(
                texts.get(locale, "results.compare.owner"),
                results.stream()
                        .map(result -> owners.get(result.standing().organisationId()))
                        .map(Organisation::name)
                        .toList()));
        var written = results.stream()
                .map(result -> presentation.passages(result.form(), locale).stream()
                        .filter(passage -> passage.open() && !HEADS.contains(passage.field()))
                        .toList())
                .toList();
        IntStream.range(0, written.getFirst().size())
                .forEach(i -> rows.add(new Row(
                        written.getFirst().get(i).label(),
                        written.stream()
                                .map(passages -> passages.get(i))
                                .map(Passage::text)
                                .toList())));
        return rows;
    }

    private HtmlContainer heads(List<TechResult> results, Locale locale) {
        var corner = element("td");
        var heads = element("tr", corner);
        for (var result : results) {
            var title = new Anchor(
                    PageRequest.link(locale, Kind.RESULT.address(result.id())),
                    result.form().title());
            var head = with(element("th", title, without(result.id(), results, locale)), "scope", "col");
            heads.add(head);
        }
        return heads;
    }

    private Paragraph without(UUID id, List<TechResult> results, Locale locale) {
        var others = results.stream().map(TechResult::id).filter(other -> !other.equals(id));
        var remove = new Anchor(
                PageRequest.link(locale, Compared.address(others)), texts.get(locale, "results.compare.remove"));
        return new Paragraph(with(remove, "rel", "nofollow"));
    }

    private HtmlContainer row(Row row, List<TechResult> results, Locale locale) {
        var name = with(element("th", new Span(row.label())), "scope", "row");
        var line = element("tr", name);
        if (row.differs()) {
            var mark = new Span(texts.get(locale, "results.compare.differs"));
            mark.addClassNames("chip", "small");
            name.add(mark);
            line.addClassName("differs");
        }
        for (int i = 0; i < results.size(); i++) {
            var cell = cell(row.cells().get(i), locale);
            line.add(with(cell, "data-of", results.get(i).form().title()));
        }
        return line;
    }

    private HtmlContainer cell(String text, Locale locale) {
        var cell = element("td");
        if (text.isBlank()) {
            var missing = new Span(texts.get(locale, "results.compare.unsaid"));
            missing.addClassName("soft");
            cell.add(missing);
        }
        text.lines().filter(line -> !line.isBlank()).forEach(line -> cell.add(new Paragraph(line)));
        return cell;
    }
}
