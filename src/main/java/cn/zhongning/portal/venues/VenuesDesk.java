package cn.zhongning.portal.venues;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class VenuesDesk {
    @Bean
    DeskEntry venuesEntry(Venues venues, CurrentUser user) {
        return new DeskEntry(
                43,
                "/desk/venues",
                "venues.desk",
                Set.of("STAFF", "ADMIN", "ORGANISER"),
                new DeskEntry.Waiting(
                        () -> user.require().staff() ? venues.waiting() : 0,
                        "/desk/venues?show=" + VenueShelf.WAITING,
                        "venues.desk.waiting"));
    }
}
