package cn.zhongning.portal.campaigns;

import cn.zhongning.portal.pages.Markdown;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A campaign as its readers see it; the desk's preview shows the same. */
class CampaignText extends Article {
    private final transient Texts texts;
    private final Locale locale;

    CampaignText(CampaignForm form, boolean demo, LocalDate today, Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        var kind = new Span(text("campaigns.kind"));
        kind.addClassNames("kind", "event");
        var theme = new Paragraph(form.theme());
        theme.addClassName("lead");
        add(kind, new H1(title(form, texts, locale)), byline(form, demo, today), theme);
        if (!form.description().isBlank()) add(Markdown.html(form.description()));
    }

    /** 2026年科技活动周. */
    static String title(CampaignForm form, Texts texts, Locale locale) {
        return texts.get(locale, "campaigns.title", Integer.toString(form.year()), texts.label(locale, form.kind()));
    }

    /** How far it is, counted in days. */
    static String state(CampaignForm form, LocalDate today, Texts texts, Locale locale) {
        if (form.endsOn().isBefore(today)) return texts.get(locale, "campaigns.over");
        if (!form.startsOn().isAfter(today)) return texts.get(locale, "campaigns.running");
        return texts.get(locale, "campaigns.ahead", today.until(form.startsOn(), ChronoUnit.DAYS));
    }

    private Div byline(CampaignForm form, boolean demo, LocalDate today) {
        var line = new Div(new Span(CampaignDays.span(form, locale)), new Span(state(form, today, texts, locale)));
        if (demo) line.add(new Span(text("campaigns.demo")));
        line.addClassName("byline");
        return line;
    }

    private String text(String key) {
        return texts.get(locale, key);
    }
}
