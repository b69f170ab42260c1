package cn.zhongning.portal.notices;

import cn.zhongning.portal.delivery.Channel;
import cn.zhongning.portal.shared.Refused;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * How and when one person wants to be told.
 *
 * @param version 0 for who has never said
 * @param paces only those that are not the usual
 * @param hushed what keeps still in the quiet hours
 */
record NoticeSettings(int version, Map<Choice, Pace> paces, QuietHours quiet, Set<Channel> hushed, DigestTime digest) {
    /** What one chooses a pace for. */
    record Choice(NoticeKind kind, Channel channel) {}

    static final NoticeSettings USUAL =
            new NoticeSettings(0, Map.of(), QuietHours.USUAL, Set.of(Channel.SMS), DigestTime.USUAL);

    NoticeSettings {
        paces.forEach((choice, pace) -> {
            if (!choice.kind().choices(choice.channel()).contains(pace)) throw new Refused("notices.error.obligatory");
        });
        if (!hushed.isEmpty() && quiet.from().equals(quiet.to())) throw new Refused("notices.error.quiet");
        paces = Map.copyOf(paces);
        hushed = Set.copyOf(hushed);
    }

    Pace pace(NoticeKind kind, Channel channel) {
        return paces.getOrDefault(new Choice(kind, channel), kind.usual(channel));
    }

    /** When a message of this kind may go out: what is obligatory waits for no morning. */
    Instant heard(NoticeKind kind, Channel channel, Instant now) {
        return !kind.obligatory() && hushed.contains(channel) ? quiet.heard(now) : now;
    }
}
