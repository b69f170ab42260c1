package cn.zhongning.portal.content;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;

interface ArticleRepository extends ListCrudRepository<Article, UUID> {
    List<Article> findByStageOrderByUpdatedAtDesc(ArticleStage stage, Limit limit);
}
