package cn.zhongning.portal.notices;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.text;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.OwnData;
import cn.zhongning.portal.exports.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class NoticesExports {
    @Bean
    ListExport noticesExport() {
        return new ListExport(
                "notices",
                "notices.desk",
                NoticesView.class,
                asked -> Table.of("""
                select title, body, created_at, read_at from notice
                where account_id = :account and (not :waiting or read_at is null) order by created_at desc, id
                """, text("title"), text("message"), moment("created"), moment("read"))
                        .with("waiting", asked.has("waiting")));
    }

    @Bean
    OwnData ownNotices() {
        return new OwnData(
                50,
                "notices.desk",
                asked -> Table.of("""
                select title, body, created_at, read_at from notice where account_id = :account order by created_at desc, id
                """, text("title"), text("message"), moment("created"), moment("read")));
    }

    @Bean
    OwnData ownPaces() {
        return new OwnData(
                52,
                "notices.unsubscribe.settings",
                asked -> Table.of(
                        """
                select kind, channel, pace from notice_pace where account_id = :account order by kind, channel
                """,
                        code("kind", "NoticeKind"),
                        code("channel", "notices.settings.channel"),
                        code("pace", "Pace")));
    }
}
