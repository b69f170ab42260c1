package cn.zhongning.portal.delivery;

import cn.zhongning.portal.pages.DeskEntry;
import cn.zhongning.portal.pages.WaitingChips;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class DeliveryDesk {
    @Bean
    DeskEntry mailEntry(MailDesk mail) {
        return new DeskEntry(
                85,
                "/desk/mail",
                "delivery.mail",
                Set.of("STAFF", "ADMIN"),
                new DeskEntry.Waiting(mail::stuck, WaitingChips.of("/desk/mail", true), "delivery.mail.waiting"));
    }
}
