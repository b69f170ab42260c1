package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What either side keeps of a deposit: a text that says all by which it can be proved, and how. */
@Component
class Receipt {
    private final Organisations organisations;
    private final Texts texts;
    private final Site site;
    private final String origin;

    Receipt(Organisations organisations, Texts texts, Site site, @Value("${portal.origin}") String origin) {
        this.organisations = organisations;
        this.texts = texts;
        this.site = site;
        this.origin = origin;
    }

    String of(Deposit deposit, Disclosure disclosure, Locale locale) {
        return texts.get(
                locale,
                "disclosure.receipt",
                site.name().label(locale),
                deposit.number(),
                disclosure.title(),
                origin + disclosure.kind().address(disclosure.listingId()),
                deposit.organisation(),
                deposit.by(),
                name(disclosure.opposite(from(deposit, disclosure))),
                deposit.fileName(),
                Long.toString(deposit.size()),
                deposit.sha256(),
                Moments.say(deposit.at(), locale),
                deposit.at().toString(),
                deposit.note().isEmpty() ? "—" : deposit.note(),
                origin + VerifyPage.ADDRESS + "?sum=" + deposit.sha256() + "&number=" + deposit.number());
    }

    private static UUID from(Deposit deposit, Disclosure disclosure) {
        return deposit.organisationId().equals(disclosure.askerOrganisation())
                ? disclosure.askerOrganisation()
                : disclosure.ownerOrganisation();
    }

    private String name(UUID organisation) {
        return organisations.find(organisation).orElseThrow().name();
    }
}
