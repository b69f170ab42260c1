package cn.zhongning.portal.content;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class InformationTest {
    @Autowired
    Information information;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"about", "accessibility", "privacy", "contact"})
    void bothLanguagesHaveTheSamePartsAndNoBlankToFill(String name) throws Exception {
        var chinese = information.read(name, Texts.CHINESE);
        var english = information.read(name, Texts.ENGLISH);
        assertThat(english.parts().stream().map(Information.Part::anchor))
                .containsExactlyElementsOf(
                        chinese.parts().stream().map(Information.Part::anchor).toList());
        for (var address : new String[] {"/" + name, "/en/" + name}) {
            var page = new Browser(port).get(address);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("id=\"" + chinese.parts().getFirst().anchor())
                    .doesNotContain("{{", "{#");
        }
    }

    @Test
    void phoneComesFromTheSite() throws Exception {
        assertThat(new Browser(port).get("/contact").body()).contains("0955-0000000");
    }
}
