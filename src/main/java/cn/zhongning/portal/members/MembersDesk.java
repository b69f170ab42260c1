package cn.zhongning.portal.members;

import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class MembersDesk {
    @Bean
    DeskEntry membersEntry() {
        return new DeskEntry(
                85, "/desk/organisation", "members.desk", Set.of("ENTERPRISE", "UNIVERSITY", "BROKER", "ORGANISER"));
    }
}
