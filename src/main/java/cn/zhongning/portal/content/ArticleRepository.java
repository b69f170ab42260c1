package cn.zhongning.portal.content;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ArticleRepository extends ListCrudRepository<Article, UUID> {
    @Query("select * from article where stage = :stage order by updated_at desc, id offset :offset limit :limit")
    List<Article> at(ArticleStage stage, int offset, int limit);
}
