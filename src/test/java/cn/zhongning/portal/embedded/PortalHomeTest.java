package cn.zhongning.portal.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalHomeTest {
    @Test
    void secondPortalOnOneHomeIsRefused(@TempDir Path folder) throws Exception {
        try (var first = new PortalHome(folder)) {
            assertThatThrownBy(() -> new PortalHome(first.path())).isInstanceOf(PortalHome.InUse.class);
        }
        new PortalHome(folder).close();
    }
}
