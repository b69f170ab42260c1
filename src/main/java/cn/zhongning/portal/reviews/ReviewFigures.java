package cn.zhongning.portal.reviews;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.pages.TodayPart;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For the centre: how long texts waited of late, how many went back, and what was weak in them. */
@org.springframework.stereotype.Component
class ReviewFigures implements TodayPart {
    private static final Duration OF_LATE = Duration.ofDays(90);

    private final JdbcClient sql;
    private final CurrentUser user;
    private final Texts texts;
    private final Clock clock;

    ReviewFigures(JdbcClient sql, CurrentUser user, Texts texts, Clock clock) {
        this.sql = sql;
        this.user = user;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param hours the median from submission to decision */
    record Figures(
            int decisions,
            int returned,
            double hours,
            double clarity,
            double advantage,
            double expectation,
            double language) {
        double of(Criterion criterion) {
            return switch (criterion) {
                case CLARITY -> clarity;
                case ADVANTAGE -> advantage;
                case EXPECTATION -> expectation;
                case LANGUAGE -> language;
            };
        }
    }

    @Override
    public Optional<Component> today(Locale locale) {
        if (!user.require().staff()) return Optional.empty();
        var figures = figures();
        return figures.decisions() == 0 ? Optional.empty() : Optional.of(shown(figures, locale));
    }

    Figures figures() {
        return sql.sql("""
                        select count(*) as decisions, count(*) filter (where outcome = 'RETURNED') as returned,
                            coalesce(percentile_cont(0.5) within group (
                                order by extract(epoch from decided_at - submitted_at)) / 3600, 0) as hours,
                            coalesce(percentile_cont(0.5) within group (order by clarity), 0) as clarity,
                            coalesce(percentile_cont(0.5) within group (order by advantage), 0) as advantage,
                            coalesce(percentile_cont(0.5) within group (order by expectation), 0) as expectation,
                            coalesce(percentile_cont(0.5) within group (order by language), 0) as language
                        from review_decision where decided_at >= ?
                        """)
                .param(Timestamp.from(clock.instant().minus(OF_LATE)))
                .query(Figures.class)
                .single();
    }

    private Div shown(Figures figures, Locale locale) {
        var facts = new DescriptionList();
        fact(facts, texts.get(locale, "reviews.figures.decisions"), Integer.toString(figures.decisions()));
        fact(facts, texts.get(locale, "reviews.figures.returned"), Integer.toString(figures.returned()));
        var days = texts.get(locale, "reviews.figures.days", figures.hours() / 24);
        fact(facts, texts.get(locale, "reviews.figures.wait"), days);
        for (var criterion : Criterion.values()) {
            var name = texts.get(locale, "reviews.figures.median", texts.label(locale, criterion));
            fact(facts, name, "%.1f".formatted(figures.of(criterion)));
        }
        facts.addClassName("review-figures");
        var templates = new Anchor(TemplatesView.ADDRESS, texts.get(locale, "reviews.templates.edit"));
        return new Div(new H2(texts.get(locale, "reviews.figures", OF_LATE.toDays())), facts, templates);
    }

    private static void fact(DescriptionList facts, String name, String value) {
        facts.add(new Div(new DescriptionList.Term(name), new DescriptionList.Description(value)));
    }
}
