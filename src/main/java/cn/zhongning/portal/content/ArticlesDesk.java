package cn.zhongning.portal.content;

import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ArticlesDesk {
    @Bean
    DeskEntry articlesEntry() {
        return new DeskEntry(45, "/desk/articles", "content.desk", Set.of("STAFF", "ADMIN"));
    }
}
