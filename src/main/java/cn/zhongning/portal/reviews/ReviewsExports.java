package cn.zhongning.portal.reviews;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.number;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.yes;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReviewsExports {
    @Bean
    ListExport reviewTemplatesExport() {
        return new ListExport(
                "review-templates",
                "reviews.templates.edit",
                TemplatesView.class,
                asked -> Table.of(
                        """
                select distinct on (template) criterion, zh, en, number, retired, written_at from review_template
                where :staff order by template, number desc
                """,
                        code("criterion", "Criterion"),
                        text("chinese"),
                        text("english"),
                        number("version"),
                        yes("retired"),
                        moment("updated")));
    }
}
