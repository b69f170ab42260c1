package cn.zhongning.portal.registration;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What an event's organiser says in messages in place of the standing words. */
public interface OrganiserWords {
    Optional<String> words(UUID event, MessageKind kind, Locale language);
}
