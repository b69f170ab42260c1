package cn.zhongning.portal.deals;

import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.agencies.Mandates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is what to a deal. */
@Component
class Seats {
    private final Mandates mandates;

    Seats(Mandates mandates) {
        this.mandates = mandates;
    }

    /** None for whom the deal does not concern; two for a broker between both who also acts for one of them. */
    List<Seat> of(Deal deal, SignedIn who) {
        if (who.staff()) return List.of(new Seat(Hat.STAFF, null, false, true));
        var seats = new ArrayList<Seat>();
        for (var side : Side.values()) {
            var organisation = deal.organisation(side);
            if (who.actsFor(organisation)) {
                return List.of(
                        new Seat(Hat.of(side), organisation, false, who.member().writes()));
            }
        }
        var clients = clients(deal, who);
        if (clients.size() == 1) seats.add(new Seat(Hat.of(clients.getFirst()), who.organisationId(), true, true));
        if (who.role() == Role.BROKER && who.accountId().equals(deal.broker())) {
            seats.add(new Seat(
                    Hat.BROKER, who.organisationId(), false, who.member().writes()));
        }
        return seats;
    }

    /** The sides whose notes somebody may read. */
    Set<Side> notes(Deal deal, SignedIn who) {
        var notes = EnumSet.noneOf(Side.class);
        for (var seat : of(deal, who)) {
            var client = deal.brokerSide();
            if (seat.hat() == Hat.STAFF) notes.addAll(EnumSet.allOf(Side.class));
            if (seat.hat() == Hat.BROKER && client != null) notes.add(client);
            seat.hat().side().ifPresent(notes::add);
        }
        return notes;
    }

    /** Whoever has a mandate of both sides acts for neither: nobody talks with themselves. */
    private List<Side> clients(Deal deal, SignedIn who) {
        if (who.role() != Role.BROKER) return List.of();
        return Arrays.stream(Side.values())
                .filter(side -> mandates.covers(who, deal.organisation(side), deal.industry(), deal.subject(side)))
                .toList();
    }
}
