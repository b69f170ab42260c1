package cn.zhongning.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a buyer and a seller of technology agreed.
 *
 * @param dealId the talk that led to it; none where the centre entered it
 * @param outsider the buyer or the seller that is not on the portal, in the place of its organisation
 * @param total what it is worth (合同成交额), in fen
 * @param technology the part of it that is paid for technology (技术交易额), in fen
 * @param registrationNumber as the registry outside issued it; it counts once the centre has confirmed it
 * @param demo whether it came with the demonstration data
 */
@Table("contract")
public record Contract(
        @Id UUID id,
        @Version int version,
        @Nullable UUID dealId,
        ContractKind kind,
        String title,
        @Nullable UUID buyerOrganisation,
        @Nullable UUID sellerOrganisation,
        @Embedded.Nullable(prefix = "outside_") @Nullable Outsider outsider,
        String industry,
        @Nullable String town,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        long total,
        long technology,
        ContractStage stage,
        @Nullable String registrationNumber,
        @Nullable LocalDate registeredOn,
        boolean demo,
        Instant createdAt,
        Instant updatedAt) {
    static final String DESK = "/desk/contracts/";

    public String address() {
        return DESK + id;
    }

    public boolean between(UUID organisation) {
        return organisation.equals(buyerOrganisation) || organisation.equals(sellerOrganisation);
    }

    /** Its sides on the portal: both, or one of them. */
    public Stream<UUID> sides() {
        return Stream.of(buyerOrganisation, sellerOrganisation).flatMap(Stream::ofNullable);
    }

    ContractSides parties() {
        return new ContractSides(buyerOrganisation, sellerOrganisation, outsider);
    }

    boolean signed() {
        return stage == ContractStage.SIGNED;
    }

    static Contract draft(@Nullable UUID deal, ContractSides sides, ContractForm form, Instant now) {
        return new Contract(
                UUID.randomUUID(),
                0,
                deal,
                Objects.requireNonNull(form.kind()),
                form.title(),
                sides.buyer(),
                sides.seller(),
                sides.outsider(),
                form.industry(),
                form.town(),
                form.signedOn(),
                form.startsOn(),
                form.endsOn(),
                form.total(),
                form.technology(),
                ContractStage.DRAFT,
                null,
                null,
                false,
                now,
                now);
    }

    Contract with(ContractForm form, Instant now) {
        return new Contract(
                id,
                version,
                dealId,
                Objects.requireNonNull(form.kind()),
                form.title(),
                buyerOrganisation,
                sellerOrganisation,
                outsider,
                form.industry(),
                form.town(),
                form.signedOn(),
                form.startsOn(),
                form.endsOn(),
                form.total(),
                form.technology(),
                stage,
                registrationNumber,
                registeredOn,
                demo,
                createdAt,
                now);
    }

    /** Marked as the demonstration's. */
    Contract invented() {
        return moved(stage, registrationNumber, registeredOn, true, updatedAt);
    }

    Contract at(ContractStage next, Instant now) {
        return moved(next, registrationNumber, registeredOn, demo, now);
    }

    Contract numbered(String number, LocalDate on, Instant now) {
        return moved(stage, number, on, demo, now);
    }

    private Contract moved(
            ContractStage next, @Nullable String number, @Nullable LocalDate on, boolean invented, Instant now) {
        return new Contract(
                id,
                version,
                dealId,
                kind,
                title,
                buyerOrganisation,
                sellerOrganisation,
                outsider,
                industry,
                town,
                signedOn,
                startsOn,
                endsOn,
                total,
                technology,
                next,
                number,
                on,
                invented,
                createdAt,
                now);
    }
}
