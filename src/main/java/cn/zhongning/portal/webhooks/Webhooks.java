package cn.zhongning.portal.webhooks;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an organisation's own systems listen: who writes for it says so. */
@Service
public class Webhooks {
    static final int MOST = 10;
    private static final String GONE = "webhooks.error.gone";
    private static final Set<Role> ROLES = Set.of(Role.ENTERPRISE, Role.UNIVERSITY);

    private final WebhookRepository webhooks;
    private final DeliveryTable deliveries;
    private final Happenings happenings;
    private final Outside outside;
    private final CurrentUser user;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    Webhooks(
            WebhookRepository webhooks,
            DeliveryTable deliveries,
            Happenings happenings,
            Outside outside,
            CurrentUser user,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.happenings = happenings;
        this.outside = outside;
        this.user = user;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    static String address(UUID id) {
        return "/desk/webhooks/" + id;
    }

    /** Whether the reader may see and change them. */
    boolean open() {
        return user.get().filter(Webhooks::writes).isPresent();
    }

    List<Webhook> own() {
        return webhooks.findByOrganisationIdOrderByCreatedAtDescId(organisation());
    }

    Webhook find(UUID id) {
        return webhooks.findByIdAndOrganisationId(id, organisation()).orElseThrow(() -> new Refused(GONE));
    }

    /**
     * A new one, with the secret that its messages are signed with.
     *
     * @throws Mistakes with everything that is wrong
     */
    @Transactional
    Webhook add(String address, Set<Happening> wanted) {
        var organisation = organisation();
        check(address, wanted);
        if (own().size() >= MOST) throw new Refused("webhooks.error.many", MOST);
        var webhook = webhooks.save(new Webhook(
                UUID.randomUUID(),
                0,
                organisation,
                address.strip(),
                wanted,
                Signature.secret(),
                clock.instant(),
                null,
                null));
        audit.record("webhook.added", webhook.address() + " " + webhook.id());
        notices.tellOrganisation(
                organisation,
                "webhooks.notice.added",
                address(webhook.id()),
                webhook.address(),
                user.require().name());
        return webhook;
    }

    /** @param version that the reader saw; another one's change is not overwritten */
    @Transactional
    Webhook change(UUID id, int version, String address, Set<Happening> wanted) {
        var webhook = find(id);
        if (webhook.version() != version) throw new Refused("webhooks.error.changed");
        check(address, wanted);
        audit.record("webhook.changed", webhook.address() + " → " + address.strip() + " " + id);
        return webhooks.save(webhook.at(address.strip(), wanted));
    }

    /** The old secret signs nothing any more. */
    @Transactional
    Webhook renewSecret(UUID id) {
        audit.record("webhook.secret", id);
        return webhooks.save(find(id).signing(Signature.secret()));
    }

    @Transactional
    void pause(UUID id) {
        audit.record("webhook.paused", id);
        webhooks.save(find(id).paused(clock.instant()));
    }

    /** What waited goes out now. */
    @Transactional
    void resume(UUID id) {
        audit.record("webhook.resumed", id);
        webhooks.save(find(id).paused(null));
    }

    @Transactional
    void remove(UUID id) {
        var webhook = find(id);
        webhooks.delete(webhook);
        audit.record("webhook.removed", webhook.address() + " " + id);
    }

    @Transactional
    void trial(UUID id) {
        happenings.trial(find(id));
    }

    List<Delivery> deliveries(UUID id, int offset, int limit) {
        return deliveries.of(find(id).id(), offset, limit);
    }

    /** Once more, word for word and under the same id. */
    @Transactional
    void replay(UUID id, UUID delivery) {
        var webhook = find(id);
        if (!deliveries.again(webhook.id(), delivery, clock.instant())) throw new Refused("webhooks.error.on-its-way");
        audit.record("webhook.replayed", delivery);
    }

    private void check(String address, Set<Happening> wanted) {
        var mistakes = new Mistakes.Collector();
        mistakes.require(
                "address", address.strip().length() <= Webhook.ADDRESS, "webhooks.error.long", Webhook.ADDRESS);
        mistakes.check("address", () -> reachable(address));
        boolean known = !wanted.isEmpty() && wanted.stream().allMatch(Happening::chosen);
        mistakes.require("happenings", known, "webhooks.error.happenings");
        mistakes.complain();
    }

    private void reachable(String address) {
        try {
            outside.check(address);
        } catch (IOException wrong) {
            throw new Refused("webhooks.error.address");
        }
    }

    private UUID organisation() {
        var who = user.require();
        if (!writes(who)) throw new Refused("webhooks.error.reader");
        return Objects.requireNonNull(who.organisationId());
    }

    private static boolean writes(SignedIn who) {
        return who.organisationId() != null
                && ROLES.contains(who.role())
                && who.member().writes();
    }
}
