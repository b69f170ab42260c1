package cn.zhongning.portal.reports;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pictures.Picture;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.wordcheck.WordCheck;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report's words and photos, as the public reads them. */
@org.springframework.stereotype.Component
class ReportReading {
    private final Pictures pictures;
    private final WordCheck check;
    private final WordMarks marks;

    ReportReading(Pictures pictures, WordCheck check, WordMarks marks) {
        this.pictures = pictures;
        this.check = check;
        this.marks = marks;
    }

    Div of(ReportForm form, Locale locale) {
        var text = new Div();
        form.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> text.add(new Paragraph(line)));
        pictures.inOrder(form.photos()).forEach(picture -> text.add(photo(picture)));
        text.addClassName("report-text");
        return text;
    }

    /** What the centre looks at once more before the text is public. */
    Component words(ReportForm form, Locale locale) {
        var captions = pictures.inOrder(form.photos()).stream().map(Picture::alt);
        var all = Stream.concat(Stream.of(form.text()), captions).collect(Collectors.joining("\n"));
        return marks.forReviewer(check.hits(all), locale);
    }

    private static Component photo(Picture picture) {
        var image = with(with(element("img"), "src", picture.address()), "alt", picture.alt());
        with(
                with(
                        with(image, "width", Integer.toString(picture.width())),
                        "height",
                        Integer.toString(picture.height())),
                "loading",
                "lazy");
        var figure = element("figure", image);
        figure.addClassName("picture");
        if (!picture.alt().isEmpty()) {
            var caption = element("figcaption");
            caption.setText(picture.alt());
            figure.add(caption);
        }
        return figure;
    }
}
