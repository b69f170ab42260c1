package cn.zhongning.portal.agencies;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.pictures.Agents;
import cn.zhongning.portal.shared.Clocks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who may act for whom at this moment. Asked each time: what a client ends has ended at once. */
@Service
public class Mandates implements Agents {
    private final MandateRepository mandates;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Clock clock;

    Mandates(MandateRepository mandates, Organisations organisations, Accounts accounts, Clock clock) {
        this.mandates = mandates;
        this.organisations = organisations;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public boolean acts(SignedIn who, UUID organisation) {
        return mandated(who, organisation);
    }

    /** Whether this person writes for a checked agency that has a running mandate of the client, of any scope. */
    public boolean mandated(SignedIn broker, UUID client) {
        return !running(broker, client).isEmpty();
    }

    /**
     * Whether a running mandate reaches this demand or result.
     *
     * @param industry blank while nobody has filed it
     * @param listing null for one that is not written yet
     */
    public boolean covers(SignedIn broker, UUID client, String industry, @Nullable UUID listing) {
        return running(broker, client).stream().anyMatch(mandate -> mandate.covers(industry, listing));
    }

    /** About which industries this person may begin something new in the client's name. */
    public Predicate<String> industries(SignedIn broker, UUID client) {
        var running = running(broker, client);
        return industry -> running.stream().anyMatch(mandate -> mandate.covers(industry, null));
    }

    /** For whom this person may act, by name. */
    public List<Organisation> clients(SignedIn broker) {
        var agency = broker.organisationId();
        if (agency == null || !acts(broker)) return List.of();
        return organisations.find(mandates.clients(agency, today())).values().stream()
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }

    /** Who acts for this client; where there are several, the one whose mandate goes furthest. */
    public Optional<Organisation> agencyFor(UUID client) {
        return mandates.agencies(client, today()).stream().findFirst().flatMap(organisations::find);
    }

    /** For whom this person may act and how far: for their own organisation, and as each of its mandates reaches. */
    public Reaches reaches(SignedIn who) {
        var own = who.organisationId();
        if (own == null) return new Reaches(List.of());
        var mandated =
                acts(who) ? mandates.of(own, today()).stream().map(Mandate::reach) : Stream.<Reaches.Reach>empty();
        return new Reaches(Stream.concat(Stream.of(new Reaches.Reach(own, null, null)), mandated)
                .toList());
    }

    /** The same by account, for what is written away from its session; nobody reaches nothing. */
    public Reaches reaches(UUID account) {
        return accounts.find(account).map(Account::who).map(this::reaches).orElseGet(() -> new Reaches(List.of()));
    }

    /** The agencies that act for a client in such a matter. */
    public List<UUID> agencies(UUID client, String industry, @Nullable UUID listing) {
        return mandates.given(client, today()).stream()
                .filter(mandate -> mandate.covers(industry, listing))
                .map(Mandate::agencyId)
                .distinct()
                .toList();
    }

    private List<Mandate> running(SignedIn broker, UUID client) {
        var agency = broker.organisationId();
        return agency == null || !acts(broker) ? List.of() : mandates.running(agency, client, today());
    }

    private static boolean acts(SignedIn broker) {
        return broker.role() == Role.BROKER && broker.member().writes();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.CHINA);
    }
}
