package cn.zhongning.portal.contracts;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.shared.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the portal knows already of a contract and its sides, under the names by which templates ask for it. */
@Component
class RegistrationFacts {
    private final Organisations organisations;
    private final Instalments instalments;
    private final Texts texts;

    RegistrationFacts(Organisations organisations, Instalments instalments, Texts texts) {
        this.organisations = organisations;
        this.instalments = instalments;
        this.texts = texts;
    }

    Map<String, String> of(Contract contract) {
        var facts = new HashMap<String, String>();
        facts.put("contract.title", contract.title());
        facts.put("contract.kind", texts.label(Texts.CHINESE, contract.kind()));
        facts.put("contract.signedOn", day(contract.signedOn()));
        facts.put("contract.startsOn", day(contract.startsOn()));
        facts.put("contract.endsOn", day(contract.endsOn()));
        facts.put("contract.total", Amounts.yuan(contract.total()));
        facts.put("contract.technology", Amounts.yuan(contract.technology()));
        facts.put("contract.rest", Amounts.yuan(contract.total() - contract.technology()));
        facts.put("contract.payment", instalments.of(contract.id()).size() > 1 ? "PARTS" : "ONCE");
        side(facts, "buyer", contract.buyerOrganisation(), contract.outsider());
        side(facts, "seller", contract.sellerOrganisation(), contract.outsider());
        return facts;
    }

    /** Of a stranger to the portal its name and its code are known, no more. */
    private void side(
            Map<String, String> facts, String side, @Nullable UUID organisation, @Nullable Outsider outsider) {
        if (organisation != null) {
            organisations.find(organisation).ifPresent(found -> side(facts, side, found));
        } else if (outsider != null) {
            facts.put(side + ".name", outsider.name());
            facts.put(side + ".creditCode", outsider.creditCode());
        }
    }

    private static void side(Map<String, String> facts, String side, Organisation organisation) {
        facts.put(side + ".name", organisation.name());
        facts.put(side + ".creditCode", organisation.creditCode());
        facts.put(
                side + ".nature",
                switch (organisation.kind()) {
                    case ENTERPRISE -> organisation.name().endsWith("合作社") ? "COOPERATIVE" : "ENTERPRISE";
                    case UNIVERSITY -> organisation.name().endsWith("研究所") ? "SCIENCE" : "UNIVERSITY";
                    case AGENCY, ORGANISER, CENTRE -> "OTHER";
                });
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
