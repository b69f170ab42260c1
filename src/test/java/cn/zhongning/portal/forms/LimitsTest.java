package cn.zhongning.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.demands.Written;
import cn.zhongning.portal.events.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "枸杞烘干\r\nBcc: x@example.cn",
                "枸杞烘干\u2028Bcc: x@example.cn",
                "枸杞烘干\tBcc: x@example.cn",
                "枸杞烘干 \n Bcc: x@example.cn"
            })
    void titleIsOneLineWhateverAProgramSends(String sent) {
        assertThat(Written.form(sent).title()).isEqualTo("枸杞烘干 Bcc: x@example.cn");
        assertThat(cn.zhongning.portal.results.Written.form(sent).title()).isEqualTo("枸杞烘干 Bcc: x@example.cn");
        assertThat(new Wording(sent, "", "").title()).isEqualTo("枸杞烘干 Bcc: x@example.cn");
    }
}
