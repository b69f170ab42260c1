package cn.zhongning.portal.harvest;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an answer element by element; what cannot stand in XML at all is left out of texts. */
final class OaiXml {
    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    private static final String OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** Anything that writes into an answer. */
    interface Part {
        void write(OaiXml xml);
    }

    private interface Step {
        void take() throws XMLStreamException;
    }

    OaiXml() {
        try {
            xml = FACTORY.createXMLStreamWriter(text);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String document(Part content) {
        var answer = new OaiXml();
        answer.take(() -> {
            answer.xml.writeStartDocument("UTF-8", "1.0");
            answer.xml.writeStartElement("OAI-PMH");
            answer.xml.writeDefaultNamespace(OAI);
            answer.xml.writeNamespace("xsi", XSI);
            answer.xml.writeAttribute(
                    "xsi", XSI, "schemaLocation", OAI + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
            content.write(answer);
            answer.xml.writeEndDocument();
        });
        return answer.text.toString();
    }

    OaiXml element(String name, Part content) {
        take(() -> {
            xml.writeStartElement(name);
            content.write(this);
            xml.writeEndElement();
        });
        return this;
    }

    OaiXml element(String name, String content) {
        return element(name, inner -> inner.text(content));
    }

    OaiXml attribute(String name, String value) {
        take(() -> xml.writeAttribute(name, clean(value)));
        return this;
    }

    OaiXml text(String content) {
        take(() -> xml.writeCharacters(clean(content)));
        return this;
    }

    /** The container of a description in Dublin Core. */
    OaiXml dublinCore(Part content) {
        take(() -> {
            xml.writeStartElement("oai_dc", "dc", OAI_DC);
            xml.writeNamespace("oai_dc", OAI_DC);
            xml.writeNamespace("dc", DC);
            xml.writeAttribute(
                    "xsi", XSI, "schemaLocation", OAI_DC + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
            content.write(this);
            xml.writeEndElement();
        });
        return this;
    }

    OaiXml dc(String name, Part content) {
        take(() -> {
            xml.writeStartElement("dc", name, DC);
            content.write(this);
            xml.writeEndElement();
        });
        return this;
    }

    OaiXml language(String code) {
        take(() -> xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", code));
        return this;
    }

    private void take(Step step) {
        try {
            step.take();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String clean(String text) {
        return NO_XML.matcher(text).replaceAll("");
    }
}
