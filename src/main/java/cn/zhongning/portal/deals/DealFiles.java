package cn.zhongning.portal.deals;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.files.FileReaders;
import cn.zhongning.portal.files.StoredFile;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is attached to a deal's thread is for whom the line is for. */
@Component
public class DealFiles implements FileReaders {
    public static final String PURPOSE = "deal";

    private final JdbcClient sql;
    private final DealRepository deals;
    private final Seats seats;

    DealFiles(JdbcClient sql, DealRepository deals, Seats seats) {
        this.sql = sql;
        this.deals = deals;
        this.seats = seats;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    private record Place(UUID dealId, @Nullable Side onlySide) {}

    @Override
    public boolean mayRead(StoredFile file, SignedIn reader) {
        return file.uploadedBy().equals(reader.accountId())
                || places(file.id()).stream().anyMatch(place -> mayRead(place, reader));
    }

    @Override
    public Collection<UUID> used(Collection<UUID> files) {
        return sql.sql("select distinct unnest(files) from deal_entry where files && cast(:ids as uuid[])")
                .param("ids", files.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private boolean mayRead(Place place, SignedIn reader) {
        return deals.findById(place.dealId())
                .filter(deal -> place.onlySide() == null
                        ? !seats.of(deal, reader).isEmpty()
                        : seats.notes(deal, reader).contains(place.onlySide()))
                .isPresent();
    }

    private List<Place> places(UUID file) {
        return sql.sql("select deal_id, only_side from deal_entry where files @> array[cast(? as uuid)]")
                .param(file)
                .query((row, number) -> new Place(
                        row.getObject("deal_id", UUID.class),
                        Optional.ofNullable(row.getString("only_side"))
                                .map(Side::valueOf)
                                .orElse(null)))
                .list();
    }
}
