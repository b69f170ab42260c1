package cn.zhongning.portal.shell.errors;

import cn.zhongning.portal.shared.Texts;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts our valve inside Boot's own, so that it answers first. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class TomcatPages implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private final Texts texts;

    TomcatPages(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new BadRequestValve(texts)));
    }
}
