package cn.zhongning.portal.stories;

import cn.zhongning.portal.pages.Markdown;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A story as its readers will see it. */
final class StoryText extends Article {
    StoryText(StoryForm form) {
        var lead = new Paragraph(form.summary());
        lead.addClassName("lead");
        addClassName("story");
        add(new H2(form.title()), lead, Markdown.html(form.body()));
    }
}
