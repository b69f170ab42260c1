package cn.zhongning.portal.reminders;

import cn.zhongning.portal.registration.MessageKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody without a mail address who has to be told something.
 *
 * @param ticket whose message it is
 * @param since when it could have been told
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
        Instant since) {}
