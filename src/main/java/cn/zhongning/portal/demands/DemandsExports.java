package cn.zhongning.portal.demands;

import cn.zhongning.portal.exports.ListExport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DemandsExports {
    @Bean
    ListExport demandsExport() {
        return new ListExport("demands", "demands.desk", DemandsView.class, DemandColumns.TABLE::own);
    }
}
