package cn.zhongning.portal.shell;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Demonstration data are for a portal on trial: unless said otherwise, one that runs its own database. */
final class DemoDefault implements EnvironmentPostProcessor, Ordered {
    private static final String DEMO = "portal.demo";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty(DEMO, "").isBlank()) return;
        var embedded = environment.getProperty("portal.db.url", "").isBlank();
        environment.getPropertySources().addFirst(new MapPropertySource("demo-default", Map.of(DEMO, embedded)));
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE; // the settings files are read by then
    }
}
