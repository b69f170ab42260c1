package cn.zhongning.portal.contracts;

import cn.zhongning.portal.contracts.RegistrationTemplate.Field;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A registration form as far as it is filled in.
 *
 * @param version 0 before anybody has saved it
 * @param values by the keys of the template's fields
 * @param facts what the contract says
 */
public record RegistrationForm(
        RegistrationTemplate template, int version, Map<String, String> values, Map<String, String> facts) {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{5,18}[0-9]");

    public String value(Field field) {
        return values.getOrDefault(field.key(), "");
    }

    /** Everything that the registry would send back, by field. */
    public Map<String, Refused> mistakes() {
        var mistakes = new Mistakes.Collector();
        template.fields().forEach(field -> mistakes.check(field.key(), () -> check(field, value(field))));
        return mistakes.found();
    }

    /** Refuses what one field must not hold; an optional one may hold nothing. */
    void check(Field field, String value) {
        if (value.isBlank()) {
            if (!field.required()) return;
            throw new Refused(
                    field.fixed() ? "contracts.error.form.missing-in-contract" : "contracts.error.form.missing");
        }
        checkLength(field, value);
        switch (field.type()) {
            case PHONE -> require(PHONE.matcher(value).matches(), "contracts.error.form.phone");
            case CHOICE ->
                require(
                        field.offered().stream().anyMatch(term -> term.code().equals(value)),
                        "contracts.error.form.choice");
            case AMOUNT -> checkAmount(field, value);
            case LINE, TEXT, DAY, CREDIT_CODE -> {}
        }
    }

    private static void checkLength(Field field, String value) {
        int length = value.strip().length();
        require(length >= field.least(), "contracts.error.form.short", field.least(), length);
        require(field.most() == 0 || length <= field.most(), "contracts.error.form.long", field.most(), length);
    }

    private void checkAmount(Field field, String value) {
        long fen = Amounts.fen(value, Amounts.Unit.YUAN);
        if (field.atMost() == null) return;
        var most = Objects.requireNonNull(facts.get(field.atMost()));
        require(fen <= Amounts.fen(most, Amounts.Unit.YUAN), "contracts.error.form.at-most", most);
    }

    private static void require(boolean right, String key, Object... arguments) {
        if (!right) throw new Refused(key, arguments);
    }

    /** What somebody typed, with what the contract says put in its place; unknown keys fall away. */
    static Map<String, String> complete(
            RegistrationTemplate template, Map<String, String> typed, Map<String, String> facts) {
        var values = new LinkedHashMap<String, String>();
        template.fields().forEach(field -> {
            var known = field.source() == null ? "" : facts.getOrDefault(field.source(), "");
            var value = field.fixed() ? known : typed.getOrDefault(field.key(), known);
            values.put(field.key(), value.strip());
        });
        return values;
    }
}
