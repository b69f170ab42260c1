package cn.zhongning.portal.deals;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who can be put between the two sides of a deal: people of agencies that the centre has checked. */
@Component
public class Brokers {
    private final Accounts accounts;
    private final Organisations organisations;

    Brokers(Accounts accounts, Organisations organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    public record Choice(UUID account, String name, UUID agencyId, String agency) {}

    /** Nobody of an agency that is one of the sides. */
    public List<Choice> able(Deal deal) {
        var people = accounts.in(Role.BROKER).stream().filter(Account::enabled).toList();
        var agencies = organisations.find(people.stream()
                .map(Account::organisationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return people.stream()
                .flatMap(account -> Optional.ofNullable(account.organisationId())
                        .map(agencies::get)
                        .filter(Organisation::approved)
                        .filter(agency -> outside(deal, agency.id()))
                        .map(agency -> new Choice(account.id(), account.name(), agency.id(), agency.name()))
                        .stream())
                .sorted(Comparator.comparing(Choice::agency).thenComparing(Choice::name))
                .toList();
    }

    Optional<Choice> able(Deal deal, UUID account) {
        return able(deal).stream()
                .filter(choice -> choice.account().equals(account))
                .findFirst();
    }

    private static boolean outside(Deal deal, UUID agency) {
        return !agency.equals(deal.ownerOrganisation()) && !agency.equals(deal.askerOrganisation());
    }
}
