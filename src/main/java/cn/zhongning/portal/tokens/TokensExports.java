package cn.zhongning.portal.tokens;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.text;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TokensExports {
    @Bean
    ListExport tokensExport() {
        return new ListExport(
                "tokens",
                "tokens.desk",
                TokensView.class,
                asked -> Table.of(
                        """
                select t.name, a.name, t.scopes, t.ending, t.created_at, t.expires_at, t.revoked_at, t.last_used_at
                from api_token t left join account a on a.id = t.account_id
                where t.organisation_id = :organisation order by t.created_at desc, t.id
                """,
                        text("token"),
                        text("made-by"),
                        code("scopes", "Scope"),
                        text("ending-of-token"),
                        moment("created"),
                        moment("expires"),
                        moment("revoked"),
                        moment("last-used")));
    }
}
