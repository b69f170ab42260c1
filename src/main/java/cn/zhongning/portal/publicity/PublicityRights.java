package cn.zhongning.portal.publicity;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.agencies.Mandates;
import cn.zhongning.portal.agencies.Reaches;
import cn.zhongning.portal.shared.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose a publicity is: its owner's, and as far as a running mandate reaches their agency's. */
@Component
class PublicityRights {
    private final CurrentUser user;
    private final Mandates mandates;
    private final Organisations organisations;
    private final JdbcClient sql;

    PublicityRights(CurrentUser user, Mandates mandates, Organisations organisations, JdbcClient sql) {
        this.user = user;
        this.mandates = mandates;
        this.organisations = organisations;
        this.sql = sql;
    }

    SignedIn reader() {
        return user.require();
    }

    SignedIn staff() {
        var who = reader();
        if (!who.staff()) throw new Refused("publicity.error.centre-only");
        return who;
    }

    /** Its owner, whoever acts for them, and the centre. */
    boolean reads(UUID owner, UUID result) {
        var who = reader();
        return who.staff() || who.actsFor(owner) || agent(who, owner, result);
    }

    boolean writes(UUID owner, UUID result) {
        var who = reader();
        return who.writesFor(owner) || agent(who, owner, result);
    }

    /** The agency for which the reader acts, where they are not of the owner. */
    @Nullable
    UUID agency(UUID owner) {
        var who = reader();
        return who.staff() || who.actsFor(owner) ? null : who.organisationId();
    }

    /** That agency by name. */
    Optional<String> agencyName(UUID owner) {
        return Optional.ofNullable(agency(owner)).map(this::name);
    }

    String name(UUID organisation) {
        return organisations.find(organisation).map(Organisation::name).orElse("—");
    }

    /** Whether that agency may still act for its client. */
    boolean mandated(UUID agency, UUID owner, UUID result) {
        return agencies(owner, result).contains(agency);
    }

    /** Whoever acts for the owner of this result. */
    List<UUID> agencies(UUID owner, UUID result) {
        return mandates.agencies(owner, industry(result), result);
    }

    /** For whom the reader acts, and how far. */
    Reaches reaches() {
        return mandates.reaches(reader());
    }

    /** The universities for which the reader acts under a mandate. */
    List<UUID> clients() {
        return mandates.clients(reader()).stream()
                .filter(client -> client.kind() == OrganisationKind.UNIVERSITY)
                .map(Organisation::id)
                .toList();
    }

    /** Whose publicities stand on the reader's desk; never empty, so that it can be asked for. */
    List<UUID> organisations() {
        var own = Objects.requireNonNullElse(reader().organisationId(), new UUID(0, 0));
        return Stream.concat(Stream.of(own), clients().stream()).toList();
    }

    private boolean agent(SignedIn who, UUID owner, UUID result) {
        return mandates.covers(who, owner, industry(result), result);
    }

    private String industry(UUID result) {
        return sql.sql("select industry from tech_result where id = ?")
                .param(result)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
