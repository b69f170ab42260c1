package cn.zhongning.portal.downloads;

import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.pages.DeskEntry;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DownloadsDesk {
    @Bean
    DeskEntry exportsEntry() {
        var everybody = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
        return new DeskEntry(91, "/desk/exports", "downloads.mine", everybody);
    }
}
