package cn.zhongning.portal.saved;

import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.pages.DeskEntry;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class SavedDesk {
    @Bean
    DeskEntry savedSearchesEntry() {
        var everybody = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
        return new DeskEntry(78, SavedSearch.DESK, "saved.desk", everybody);
    }
}
