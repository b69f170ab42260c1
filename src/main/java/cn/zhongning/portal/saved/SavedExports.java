package cn.zhongning.portal.saved;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.text;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.OwnData;
import cn.zhongning.portal.exports.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SavedExports {
    @Bean
    ListExport savedSearchesExport() {
        return new ListExport(
                "saved-searches",
                "saved.desk",
                SavedSearchesView.class,
                asked -> Table.of(
                        """
                select name, address, pace, created_at, opened_at from saved_search where account_id = :account order by created_at desc, id
                """,
                        text("name"),
                        text("address"),
                        code("pace", "SearchPace"),
                        moment("created"),
                        moment("opened")));
    }

    @Bean
    OwnData ownSearches() {
        return new OwnData(
                40,
                "saved.desk",
                asked -> Table.of(
                        """
                select name, address, pace, created_at, opened_at from saved_search where account_id = :account order by created_at desc, id
                """,
                        text("name"),
                        text("address"),
                        code("pace", "SearchPace"),
                        moment("created"),
                        moment("opened")));
    }
}
