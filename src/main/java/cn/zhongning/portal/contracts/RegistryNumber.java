package cn.zhongning.portal.contracts;

import cn.zhongning.portal.shared.Mistakes;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the registry outside issued for a contract, and when. */
record RegistryNumber(String number, @Nullable LocalDate on) {
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9-]{3,39}");

    /** However wide and spaced it was typed. */
    static RegistryNumber typed(String typed, @Nullable LocalDate on) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return new RegistryNumber(plain.toUpperCase(Locale.ROOT), on);
    }

    /** @param known the contract that has this number already */
    void check(Contract contract, Optional<Contract> known, LocalDate today) {
        var mistakes = new Mistakes.Collector();
        mistakes.require("number", NUMBER.matcher(number).matches(), "contracts.error.number");
        boolean others =
                known.filter(other -> !other.id().equals(contract.id())).isPresent();
        mistakes.require("number", !others, "contracts.error.number.known");
        mistakes.require("registeredOn", on != null, "contracts.error.registered-on");
        mistakes.require("registeredOn", on == null || !on.isAfter(today), "contracts.error.registered-on.future");
        var signed = contract.signedOn();
        mistakes.require(
                "registeredOn",
                on == null || signed == null || !on.isBefore(signed),
                "contracts.error.registered-on.early",
                String.valueOf(signed));
        mistakes.complain();
    }
}
