package cn.zhongning.portal.content;

import cn.zhongning.portal.shared.Refused;
import java.util.Optional;
import java.util.UUID;

/** A module whose texts become articles: what is its own is changed and withdrawn there, not at the articles' desk. */
public interface ArticleOwner {
    Optional<Refused> keeps(UUID article);
}
