package cn.zhongning.portal.reports;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was counted of an event, on its report's page: the table, what is said of it, and the papers that hold it. */
@Component
class Counted {
    private final Reports reports;
    private final TownWords words;
    private final RatingWords ratings;
    private final Texts texts;

    Counted(Reports reports, TownWords words, RatingWords ratings, Texts texts) {
        this.reports = reports;
        this.words = words;
        this.ratings = ratings;
        this.texts = texts;
    }

    Section of(UUID event, Numbers.Table numbers, Locale locale) {
        var section = new Section(new H2(texts.get(locale, "reports.numbers")));
        if (!NumbersColumn.shown(numbers).isEmpty()) section.add(new NumbersTable(numbers, texts, locale));
        if (!numbers.kept()) section.add(unkept(locale));
        var towns = reports.towns(event);
        if (!towns.isEmpty()) section.add(new Paragraph(texts.get(locale, "reports.from", words.said(towns, locale))));
        ratings.said(numbers, locale).ifPresent(said -> section.add(new Paragraph(said)));
        section.add(papers(event, locale));
        section.addClassName("wide-figures");
        return section;
    }

    private Paragraph unkept(Locale locale) {
        var unkept = new Paragraph(texts.get(locale, "reports.numbers.unkept"));
        unkept.addClassName("soft");
        return unkept;
    }

    private Div papers(UUID event, Locale locale) {
        var papers = new Div(paper(event, "pdf", locale), paper(event, "xlsx", locale));
        papers.addClassName("hints");
        return papers;
    }

    private Anchor paper(UUID event, String kind, Locale locale) {
        var link = new Anchor(ReportFiles.address(event, kind), texts.get(locale, "reports." + kind));
        link.addClassName("button");
        return with(link, "router-ignore", "");
    }
}
