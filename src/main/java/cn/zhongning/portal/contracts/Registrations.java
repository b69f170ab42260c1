package cn.zhongning.portal.contracts;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.forms.Limits;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The registration form of each contract: filled in by both sides, checked by us before the registry does. */
@Service
@Transactional
public class Registrations {
    private static final int CHOICE = 40;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;
    private final Contracts contracts;
    private final RegistrationTemplates templates;
    private final RegistrationFacts facts;
    private final ContractRights rights;
    private final Audit audit;
    private final Clock clock;

    Registrations(
            JdbcClient sql,
            Contracts contracts,
            RegistrationTemplates templates,
            RegistrationFacts facts,
            ContractRights rights,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.contracts = contracts;
        this.templates = templates;
        this.facts = facts;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    private record Stored(int version, Map<String, String> fields) {}

    @Transactional(readOnly = true)
    public RegistrationForm of(UUID contract) {
        return of(contracts.get(contract));
    }

    /** As {@link #of}, when the registry has nothing to send back. */
    @Transactional(readOnly = true)
    public RegistrationForm finished(UUID contract) {
        var form = of(contract);
        var mistakes = new Mistakes.Collector();
        form.mistakes()
                .forEach((field, mistake) -> mistakes.check(field, () -> {
                    throw mistake;
                }));
        mistakes.complain();
        return form;
    }

    /** Half filled in is fine; what no field may hold is not stored. @param version the one that the writer read */
    public RegistrationForm save(UUID id, int version, Map<String, String> typed) {
        var contract = contracts.get(id);
        rights.write(contract);
        var before = of(contract);
        if (before.version() != version) throw new Refused("contracts.error.changed");
        var values = RegistrationForm.complete(before.template(), typed, before.facts());
        refuseImpossible(before, values);
        if (!store(id, version, before.template(), values)) throw new Refused("contracts.error.changed");
        audit.record("contract.form-saved", id);
        return new RegistrationForm(before.template(), version + 1, values, before.facts());
    }

    private static void refuseImpossible(RegistrationForm form, Map<String, String> values) {
        var mistakes = new Mistakes.Collector();
        form.template().fields().filter(field -> !field.fixed()).forEach(field -> {
            int most = field.most() == 0 ? CHOICE : field.most();
            mistakes.check(field.key(), () -> Limits.limit(values.getOrDefault(field.key(), ""), most));
        });
        mistakes.complain();
    }

    private RegistrationForm of(Contract contract) {
        var day = Objects.requireNonNullElseGet(contract.signedOn(), () -> LocalDate.now(clock));
        var template = templates.valid(day);
        var known = facts.of(contract);
        var stored = stored(contract.id());
        var values =
                RegistrationForm.complete(template, stored.map(Stored::fields).orElseGet(Map::of), known);
        return new RegistrationForm(template, stored.map(Stored::version).orElse(0), values, known);
    }

    private Optional<Stored> stored(UUID contract) {
        return sql.sql("select version, fields from registration_form where contract_id = ?")
                .param(contract)
                .query((row, number) -> new Stored(
                        row.getInt("version"), JSON.readValue(row.getString("fields"), new TypeReference<>() {})))
                .optional();
    }

    /** Of two who write on the same version, one does. */
    private boolean store(UUID contract, int version, RegistrationTemplate template, Map<String, String> values) {
        var statement = version == 0 ? """
                insert into registration_form (contract_id, version, template, fields, updated_by, updated_at)
                values (:contract, 1, :template, cast(:fields as jsonb), :by, :now) on conflict do nothing
                """ : """
                update registration_form set version = version + 1, template = :template,
                    fields = cast(:fields as jsonb), updated_by = :by, updated_at = :now
                where contract_id = :contract and version = :version
                """;
        return sql.sql(statement)
                        .param("contract", contract)
                        .param("version", version)
                        .param("template", template.version())
                        .param("fields", JSON.writeValueAsString(values))
                        .param("by", rights.reader().accountId())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
