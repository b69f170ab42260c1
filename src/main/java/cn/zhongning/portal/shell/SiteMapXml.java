package cn.zhongning.portal.shell;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A map of the site as search engines read it: an index of parts, or a part. */
final class SiteMapXml {
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private interface Step {
        void take() throws XMLStreamException;
    }

    private SiteMapXml(String root) {
        try {
            xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        take(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(SITEMAP);
        });
    }

    static SiteMapXml index() {
        return new SiteMapXml("sitemapindex");
    }

    static SiteMapXml set() {
        var set = new SiteMapXml("urlset");
        set.take(() -> set.xml.writeNamespace("xhtml", XHTML));
        return set;
    }

    void part(String address, @Nullable Instant changed) {
        take(() -> {
            xml.writeStartElement("sitemap");
            place(address, changed);
            xml.writeEndElement();
        });
    }

    void page(String address, @Nullable Instant changed, String chinese, String english) {
        take(() -> {
            xml.writeStartElement("url");
            place(address, changed);
            alternate("zh-CN", chinese);
            alternate("en", english);
            xml.writeEndElement();
        });
    }

    byte[] bytes() {
        take(xml::writeEndDocument);
        take(xml::close);
        return out.toByteArray();
    }

    private void place(String address, @Nullable Instant changed) throws XMLStreamException {
        element("loc", address);
        if (changed != null) element("lastmod", changed.toString());
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void alternate(String language, String address) throws XMLStreamException {
        xml.writeEmptyElement("xhtml", "link", XHTML);
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", address);
    }

    private void take(Step step) {
        try {
            step.take();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
