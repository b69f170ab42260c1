package cn.zhongning.portal.reminders;

import cn.zhongning.portal.events.EventWay;
import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
    EventWay callsOfEvent() {
        return EventWay.ofRegistered(40, "reminders.calls", event -> CallsView.ADDRESS + "?event=" + event.id());
    }

    @Bean
    EventWay wordsOfEvent() {
        return EventWay.ofRegistered(50, "reminders.words", event -> WordsView.address(event.id()));
    }
}
