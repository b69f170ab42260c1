package cn.zhongning.portal.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** An answer of the repository, held to the protocol's shape. */
record Oai(Document document) {
    private static final Path SCHEMA = Path.of("src/test/resources/oai/OAI-PMH.xsd");

    static Oai ask(int port, String query) throws Exception {
        return of(new Browser(port).get("/oai?" + query));
    }

    static Oai post(int port, String form) throws Exception {
        var browser = new Browser(port);
        return of(browser.send(browser.request("/oai")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))));
    }

    private static Oai of(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml;charset=UTF-8");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SCHEMA.toFile())
                .newValidator()
                .validate(new DOMSource(document));
        return new Oai(document);
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    List<String> all(String name) {
        return elements(name).map(Element::getTextContent).toList();
    }

    String one(String name) {
        assertThat(all(name)).hasSize(1);
        return all(name).getFirst();
    }

    String attribute(String name, String attribute) {
        return elements(name).findFirst().orElseThrow().getAttribute(attribute);
    }

    List<String> deleted() {
        return elements("header")
                .filter(header -> header.getAttribute("status").equals("deleted"))
                .map(header ->
                        header.getElementsByTagNameNS("*", "identifier").item(0).getTextContent())
                .toList();
    }

    /** None where there is nothing more. */
    String token() {
        var tokens = all("resumptionToken");
        return tokens.isEmpty() ? "" : tokens.getFirst();
    }

    private Stream<Element> elements(String name) {
        var found = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
