package cn.zhongning.portal.listings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.NoRepositoryBean;

/** What {@link ListingService} asks of a noun's table. */
@NoRepositoryBean
public interface ListingRepository<L> extends ListCrudRepository<L, UUID> {
    /** An organisation's own, latest first; null for every stage. */
    List<L> owned(UUID organisation, @Nullable String stage, String text, int offset, int limit);

    /** The new text of a published one that somebody is writing or reviewing. */
    Optional<L> revisionOf(UUID id);

    List<UUID> idsAfter(UUID after, int limit);
}
