package cn.zhongning.portal.talks;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.Entry;
import cn.zhongning.portal.deals.Hat;
import cn.zhongning.portal.deals.Side;
import cn.zhongning.portal.shared.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is who in a deal, as its reader may know it: the other side is its organisation, one's own side has names. */
@Component
class People {
    private final Organisations organisations;
    private final Accounts accounts;
    private final Texts texts;

    People(Organisations organisations, Accounts accounts, Texts texts) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.texts = texts;
    }

    String organisation(UUID id) {
        return organisations.find(id).map(Organisation::name).orElse("");
    }

    String side(Deal deal, Side side) {
        return organisation(deal.organisation(side));
    }

    /** An agency that acts for its client is always called so. */
    String of(Deal deal, Entry entry, SignedIn reader, Locale locale) {
        var organisation = entry.organisation();
        var name = entry.hat() == Hat.STAFF || organisation == null
                ? texts.label(locale, entry.hat())
                : entry.hat() == Hat.BROKER
                        ? texts.get(locale, "talks.broker.of", organisation(organisation))
                        : acting(deal, entry.hat(), organisation, locale);
        boolean close = reader.staff() || organisation != null && reader.actsFor(organisation);
        return close ? name + person(entry) : name;
    }

    String broker(Deal deal, Locale locale) {
        return Optional.ofNullable(deal.broker())
                .flatMap(accounts::find)
                .map(account -> broker(deal, account, locale))
                .orElse("");
    }

    private String broker(Deal deal, Account account, Locale locale) {
        var client = deal.brokerSide();
        return client == null
                ? texts.get(locale, "talks.broker.name", account.name(), agency(account))
                : texts.get(locale, "talks.assigned", account.name(), agency(account), side(deal, client));
    }

    /** Who was put between both sides, of which agency and for whom; or that nobody is any more. */
    String assigned(Deal deal, Entry entry, Locale locale) {
        var assignment = entry.assignment();
        if (assignment != null)
            return texts.get(
                    locale,
                    "talks.assigned",
                    entry.words(),
                    organisation(assignment.agency()),
                    side(deal, assignment.client()));
        return entry.words().isEmpty() ? texts.get(locale, "talks.unassigned") : entry.words();
    }

    private String acting(Deal deal, Hat hat, UUID organisation, Locale locale) {
        var client = deal.organisation(hat.side().orElseThrow());
        return client.equals(organisation)
                ? organisation(client)
                : texts.get(locale, "talks.for", organisation(organisation), organisation(client));
    }

    private String agency(Account account) {
        var agency = account.organisationId();
        return agency == null ? "" : organisation(agency);
    }

    private String person(Entry entry) {
        return Optional.ofNullable(entry.account())
                .flatMap(accounts::find)
                .map(account -> " · " + account.name())
                .orElse("");
    }
}
