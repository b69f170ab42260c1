package cn.zhongning.portal;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void dependenciesPointOneWay() {
        ApplicationModules.of(PortalApplication.class).verify();
    }
}
