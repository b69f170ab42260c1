package cn.zhongning.portal.reminders;

import cn.zhongning.portal.registration.MessageKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has to be told something by phone.
 *
 * @param ticket whose message it is
 * @param since when it could have been told
 * @param unsent whether a letter or a short message was to tell it, and has not arrived as far as anybody knows
 */
record Call(
        UUID id,
        UUID ticket,
        MessageKind kind,
        String name,
        String phone,
        int persons,
        UUID eventId,
        String title,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant offeredUntil,
        String body,
        Instant since,
        boolean unsent) {}
