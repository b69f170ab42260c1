package cn.zhongning.portal.stories;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface StoryRepository extends ListCrudRepository<Story, UUID> {
    Optional<Story> findByArticleId(UUID article);

    /** What is said to a text and what is done with it wait for one another. */
    @Query("select contract_id from success_story where contract_id = :id for update")
    Optional<UUID> lock(UUID id);
}
