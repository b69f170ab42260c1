package cn.zhongning.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditTest {
    @Test
    void addressesAreWrittenAsPeopleKnowThem() {
        assertThat(Audit.brief("0:0:0:0:0:0:0:1")).isEqualTo("::1");
        assertThat(Audit.brief("2001:db8:0:0:0:0:20:1")).isEqualTo("2001:db8::20:1");
        assertThat(Audit.brief("2001:db8:0:1:2:3:4:5")).isEqualTo("2001:db8:0:1:2:3:4:5");
        assertThat(Audit.brief("10.0.0.1")).isEqualTo("10.0.0.1");
    }
}
