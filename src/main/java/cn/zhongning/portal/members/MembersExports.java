package cn.zhongning.portal.members;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.yes;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MembersExports {
    @Bean
    ListExport membersExport() {
        return new ListExport(
                "members",
                "members.desk",
                MembersView.class,
                asked -> Table.of(
                        """
                select name, email, phone, role, member, enabled, created_at from account
                where organisation_id = :organisation and email not like 'closed:%'
                order by member <> 'OWNER', member <> 'EDITOR', created_at, id
                """,
                        text("name"),
                        text("email"),
                        text("phone"),
                        code("role", "Role"),
                        code("member", "MemberRole"),
                        yes("enabled"),
                        moment("created")));
    }
}
