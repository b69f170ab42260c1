package cn.zhongning.portal.files;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.time;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** Files to download, each with its size, when it came, and the beginning of its SHA-256. Plain HTML. */
public final class FileLinks extends UnorderedList {
    private static final int START = 12;

    public FileLinks(List<StoredFile> files, Texts texts, Locale locale) {
        addClassNames("files", "plain");
        files.forEach(file -> add(row(file, texts, locale)));
    }

    private static ListItem row(StoredFile file, Texts texts, Locale locale) {
        var about = new Div(
                new Span(FileSize.say(file.size(), locale)),
                time(file.createdAt().toString(), Moments.say(file.createdAt(), locale)),
                sum(file, texts, locale));
        about.addClassName("meta");
        return new ListItem(link(file), about);
    }

    static Anchor link(StoredFile file) {
        var link = new Anchor(file.address(), file.name());
        link.setRouterIgnore(true);
        return with(link, "download", file.name());
    }

    private static Span sum(StoredFile file, Texts texts, Locale locale) {
        var start = with(element("code"), "title", file.sha256());
        start.setText(file.sha256().substring(0, START));
        return new Span(new Span(texts.get(locale, "files.sum") + " "), start);
    }
}
