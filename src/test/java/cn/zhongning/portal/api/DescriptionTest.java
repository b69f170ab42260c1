package cn.zhongning.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that programs may ask for is described, in both languages and from the code itself. */
@PortalTest
class DescriptionTest {
    @LocalServerPort
    int port;

    @Test
    void everyAddressAndEveryFieldHasItsWords() throws Exception {
        for (var language : new String[] {"zh-CN", "en"}) {
            var api = read(language);
            assertThat(api.get("openapi").asString()).startsWith("3.1");
            var wordless = new ArrayList<String>();
            api.get("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(operation -> {
                        var id = operation.getValue().get("operationId").asString();
                        look(operation.getValue(), "summary", id, wordless);
                        look(operation.getValue(), "description", id, wordless);
                        operation
                                .getValue()
                                .path("parameters")
                                .forEach(each -> look(each, "description", id + " " + each.get("name"), wordless));
                    }));
            api.get("components").get("schemas").properties().forEach(schema -> {
                look(schema.getValue(), "description", schema.getKey(), wordless);
                schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(field -> look(
                                field.getValue(), "description", schema.getKey() + "." + field.getKey(), wordless));
            });
            assertThat(wordless).as(language).isEmpty();
        }
    }

    @Test
    void nothingButThisInterfaceIsDescribed() throws Exception {
        assertThat(read("zh-CN").get("paths").properties())
                .allSatisfy(path -> assertThat(path.getKey()).startsWith("/api/v1/"));
        assertThat(new Browser(port).get("/v3/api-docs").statusCode()).isEqualTo(404);
    }

    private static void look(JsonNode node, String field, String where, List<String> wordless) {
        var said = node.path(field).asString("");
        if (said.isBlank() || said.startsWith("!")) wordless.add(where + " " + said);
    }

    private JsonNode read(String language) throws Exception {
        var browser = new Browser(port);
        var answer = browser.send(browser.request("/api/v1/openapi.json").header("Accept-Language", language));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }
}
