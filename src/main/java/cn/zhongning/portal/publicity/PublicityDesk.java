package cn.zhongning.portal.publicity;

import cn.zhongning.portal.pages.DeskEntry;
import cn.zhongning.portal.pages.WaitingChips;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class PublicityDesk {
    @Bean
    DeskEntry objectionsEntry(Objections objections) {
        return new DeskEntry(
                15,
                "/desk/objections",
                "publicity.desk.objections",
                Set.of("STAFF", "ADMIN"),
                new DeskEntry.Waiting(
                        objections::open,
                        WaitingChips.of("/desk/objections", true),
                        "publicity.desk.objections.waiting"));
    }

    /** An owner has to act where an objection was upheld. */
    @Bean
    DeskEntry publicityEntry(Publicities publicities) {
        return new DeskEntry(
                35,
                "/desk/publicity",
                "publicity.desk",
                Set.of("UNIVERSITY", "BROKER"),
                new DeskEntry.Waiting(
                        publicities::broughtDown, WaitingChips.of("/desk/publicity", true), "publicity.desk.waiting"));
    }

    @Bean
    DeskEntry proposalsEntry(Proposals proposals) {
        return new DeskEntry(
                35,
                "/desk/publicity",
                "publicity.desk",
                Set.of("STAFF", "ADMIN"),
                new DeskEntry.Waiting(
                        proposals::waiting, WaitingChips.of("/desk/publicity", true), "publicity.desk.to-read"));
    }
}
