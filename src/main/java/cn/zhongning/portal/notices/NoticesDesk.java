package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.pages.DeskEntry;
import cn.zhongning.portal.pages.WaitingChips;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class NoticesDesk {
    @Bean
    DeskEntry noticesEntry(MyNotices notices) {
        var everybody = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
        return new DeskEntry(
                80,
                Bells.ADDRESS,
                "notices.desk",
                everybody,
                new DeskEntry.Waiting(notices::unread, WaitingChips.of(Bells.ADDRESS, true), "notices.desk.waiting"));
    }
}
