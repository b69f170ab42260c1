package cn.zhongning.portal.results;

import cn.zhongning.portal.exports.ListExport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ResultsExports {
    @Bean
    ListExport resultsExport() {
        return new ListExport("results", "results.desk", ResultsView.class, ResultColumns.TABLE::own);
    }
}
