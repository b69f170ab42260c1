package cn.zhongning.portal.events;

import cn.zhongning.portal.forms.Actions;
import cn.zhongning.portal.forms.Ask;
import cn.zhongning.portal.forms.ReasonDialog;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What can be done with an event whatever it says: the buttons for its way, as far as they are open to who looks. */
final class EventSteps {
    private final EventService service;
    private final PublicReasons reasons;
    private final Texts texts;
    private final Locale locale;
    private final BiConsumer<Event, String> done;

    EventSteps(
            EventService service, PublicReasons reasons, Texts texts, Locale locale, BiConsumer<Event, String> done) {
        this.service = service;
        this.reasons = reasons;
        this.texts = texts;
        this.locale = locale;
        this.done = done;
    }

    void offer(Actions actions, Event shown) {
        if (service.may(EventMove.SEND_BACK, shown)) actions.button("events.send-back", () -> sendBack(shown));
        if (service.may(EventMove.RECALL, shown))
            actions.button(
                    "events.recall", () -> done.accept(service.recall(shown.id(), shown.version()), "events.recalled"));
        if (service.writes()) actions.button("events.copy", () -> copy(shown));
        if (service.mayInvite(shown)) actions.button("events.invitation.anew", () -> inviteAnew(shown));
        if (service.mayCancel(shown)) actions.button("events.cancel", () -> cancel(shown));
        if (reasons.mayRewrite(shown)) actions.button("events.reword", () -> reword(shown));
        if (service.may(EventMove.WITHDRAW, shown)) actions.button("events.withdraw", () -> withdraw(shown));
    }

    private void sendBack(Event shown) {
        forReason(
                "events.send-back", "events.returned", reason -> service.sendBack(shown.id(), shown.version(), reason));
    }

    private void cancel(Event shown) {
        forReason("events.cancel", "events.cancelled", reason -> service.cancel(shown.id(), shown.version(), reason));
    }

    private void reword(Event shown) {
        forReason("events.reword", "events.reworded", reason -> reasons.rewrite(shown.id(), shown.version(), reason));
    }

    private void forReason(String asked, String told, Function<String, Event> step) {
        ReasonDialog.ask(texts, locale, asked, Course.REASON, reason -> done.accept(step.apply(reason), told));
    }

    private void inviteAnew(Event shown) {
        Ask.of(
                texts,
                locale,
                "events.invitation.anew",
                () -> done.accept(service.inviteAnew(shown.id(), shown.version()), "events.invitation.anew.done"));
    }

    private void copy(Event shown) {
        var copy = service.copy(shown.id());
        Notification.show(texts.get(locale, "events.copied"));
        UI.getCurrent().navigate("desk/events/" + copy.id());
    }

    private void withdraw(Event shown) {
        Ask.of(
                texts,
                locale,
                "events.withdraw",
                () -> done.accept(service.withdraw(shown.id(), shown.version()), "events.withdrawn"),
                shown.title());
    }
}
