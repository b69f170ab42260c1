package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.delivery.Channel;
import cn.zhongning.portal.delivery.Letters;
import cn.zhongning.portal.delivery.Stops;
import cn.zhongning.portal.delivery.Topic;
import cn.zhongning.portal.delivery.UnsubscribeLinks;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody wants no more letters of a topic: it is theirs to say who holds the link of one of them. */
@Service
@Transactional
class Unsubscribing {
    private final UnsubscribeLinks links;
    private final SettingsTable settings;
    private final Stops stops;
    private final Letters letters;
    private final Accounts accounts;
    private final Audit audit;

    Unsubscribing(
            UnsubscribeLinks links,
            SettingsTable settings,
            Stops stops,
            Letters letters,
            Accounts accounts,
            Audit audit) {
        this.links = links;
        this.settings = settings;
        this.stops = stops;
        this.letters = letters;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** What a link is good for. */
    record Link(Topic topic, UUID whose, String token) {
        String address() {
            return UnsubscribeLinks.ADDRESS + topic.word() + "/" + token;
        }
    }

    /** None where the portal has not signed it, or nobody is left to whom it wrote. */
    @Transactional(readOnly = true)
    public Optional<Link> read(String word, String token) {
        return Topic.read(word)
                .flatMap(topic -> links.read(topic, token).map(whose -> new Link(topic, whose, token)))
                .filter(link -> link.topic().ofTicket()
                        || accounts.find(link.whose()).filter(Account::enabled).isPresent());
    }

    @Transactional(readOnly = true)
    public boolean stopped(Link link) {
        var topic = link.topic();
        if (topic.ofTicket()) return stops.stopped(link.whose(), topic);
        var now = settings.of(link.whose());
        return NoticeKind.of(topic).stream()
                .noneMatch(kind -> now.pace(kind, Channel.MAIL).sends(topic));
    }

    /** Any number of times. */
    public void stop(Link link) {
        boolean news = link.topic().ofTicket()
                ? stops.stop(link.whose(), link.topic())
                : settings.stop(link.whose(), link.topic());
        if (!news) return;
        letters.hold(link.topic(), link.whose());
        audit.record("notices.unsubscribed", link.whose(), link.topic().word());
    }

    public void undo(Link link) {
        if (link.topic().ofTicket()) stops.undo(link.whose(), link.topic());
        else settings.undo(link.whose(), link.topic());
        audit.record("notices.subscribed", link.whose(), link.topic().word());
    }
}
