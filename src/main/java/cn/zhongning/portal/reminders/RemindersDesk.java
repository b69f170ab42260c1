package cn.zhongning.portal.reminders;

import cn.zhongning.portal.pages.DeskEntry;
import cn.zhongning.portal.registration.RegistrationsTool;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What this module offers on the desk. */
@Configuration
class RemindersDesk {
    @Bean
    DeskEntry callsEntry(CallList calls) {
        return new DeskEntry(
                43,
                CallsView.ADDRESS,
                "reminders.calls",
                Set.of("STAFF", "ADMIN", "ORGANISER"),
                new DeskEntry.Waiting(calls::count, CallsView.ADDRESS, "reminders.calls.waiting"));
    }

    @Bean
    DeskEntry wordsEntry(OwnWords words) {
        return new DeskEntry(
                44,
                WordsQueueView.ADDRESS,
                "reminders.queue",
                Set.of("STAFF", "ADMIN"),
                new DeskEntry.Waiting(words::waiting, WordsQueueView.ADDRESS, "reminders.queue.waiting"));
    }

    @Bean
    @Order(20)
    RegistrationsTool callsTool(Texts texts) {
        return (event, locale) ->
                button(CallsView.ADDRESS + "?event=" + event.id(), texts.get(locale, "reminders.calls"));
    }

    @Bean
    @Order(21)
    RegistrationsTool wordsTool(Texts texts) {
        return (event, locale) -> button(WordsView.address(event.id()), texts.get(locale, "reminders.words"));
    }

    private static Anchor button(String address, String text) {
        var button = new Anchor(address, text);
        button.addClassName("button");
        return button;
    }
}
