package cn.zhongning.portal.deals;

import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An intention on a listing (对接意向) and what became of it.
 *
 * @param kind DEMAND or RESULT
 * @param title of the listing, as it was when the intention was sent
 * @param industry of the listing: a mandate may reach one alone
 * @param broker the account between both sides, with the side for whom it works
 * @param turn who is waited for; nobody once it is signed or has ended
 * @param originKind what led to it: the other listing of a match, or an event
 */
@Table("deal")
public record Deal(
        @Id UUID id,
        @Version int version,
        Kind kind,
        UUID listingId,
        String title,
        String industry,
        UUID ownerOrganisation,
        UUID askerOrganisation,
        @Nullable UUID broker,
        @Nullable Side brokerSide,
        List<Wish> wishes,
        @Nullable CooperationMode mode,
        DealStage stage,
        @Nullable Side turn,
        Instant turnSince,
        @Nullable Kind originKind,
        @Nullable UUID originId,
        Instant sentAt,
        @Nullable Instant answeredAt,
        Instant movedAt,
        @Nullable Ending ending,
        boolean demo) {
    public UUID organisation(Side side) {
        return side == Side.OWNER ? ownerOrganisation : askerOrganisation;
    }

    /** The listing of this side's own that the deal is about: the one asked for, or the match that led to it. */
    public @Nullable UUID subject(Side side) {
        return side == Side.OWNER ? listingId : originKind == Kind.EVENT ? null : originId;
    }

    /** Who pays: the owner of a demand, or whoever asks for a result. */
    public UUID buyer() {
        return organisation(kind == Kind.DEMAND ? Side.OWNER : Side.ASKER);
    }

    public UUID seller() {
        return organisation(kind == Kind.DEMAND ? Side.ASKER : Side.OWNER);
    }

    /** After a move by whoever wears this hat. A side that acts passes the turn on; others leave it where it is. */
    Deal moved(DealMove move, DealStage to, Hat by, @Nullable Ending reason, Instant now) {
        boolean acts = move != DealMove.MEET && move != DealMove.NOTE && move != DealMove.ASSIGN;
        var next = !to.hasTurn() ? null : acts ? by.side().map(Side::other).orElse(turn) : turn;
        boolean answers = answeredAt == null && stage == DealStage.SENT && by == Hat.OWNER;
        return new Deal(
                id,
                version,
                kind,
                listingId,
                title,
                industry,
                ownerOrganisation,
                askerOrganisation,
                broker,
                brokerSide,
                wishes,
                mode,
                to,
                next,
                next == turn ? turnSince : now,
                originKind,
                originId,
                sentAt,
                answers ? now : answeredAt,
                now,
                reason,
                demo);
    }

    Deal brokered(@Nullable UUID account, @Nullable Side client, Instant now) {
        return new Deal(
                id,
                version,
                kind,
                listingId,
                title,
                industry,
                ownerOrganisation,
                askerOrganisation,
                account,
                client,
                wishes,
                mode,
                stage,
                turn,
                turnSince,
                originKind,
                originId,
                sentAt,
                answeredAt,
                now,
                ending,
                demo);
    }
}
