package cn.zhongning.portal.files;

import cn.zhongning.portal.shared.Refused;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What an office file says about its own parts: which of the three it is, and whether it would run or fetch something. */
final class ContentTypes {
    private static final List<String> FETCHED = List.of("/attachedTemplate", "/oleObject", "/frame", "/subDocument");
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final FileName name;
    private final Set<FileType> mains = new HashSet<>();

    ContentTypes(FileName name) {
        this.name = name;
    }

    /** Exactly one main part makes it what it is. */
    FileType type() {
        if (mains.size() != 1) throw new Refused("files.error.kind", name.value());
        return mains.iterator().next();
    }

    void read(InputStream xml) {
        eachElement(xml, element -> {
            var declared = attribute(element, "ContentType").toLowerCase(Locale.ROOT);
            if (declared.contains("macroenabled") || declared.contains("vbaproject")) {
                throw new Refused("files.error.macros", name.value());
            }
            if (declared.endsWith(".main+xml")) {
                FileType.of(declared.substring(0, declared.length() - ".main+xml".length()))
                        .ifPresent(mains::add);
            }
        });
    }

    /** A template or an object that would be fetched from elsewhere when somebody opens the file. */
    void readRelations(InputStream xml) {
        eachElement(xml, element -> {
            if (!attribute(element, "TargetMode").equalsIgnoreCase("External")) return;
            var type = attribute(element, "Type");
            if (FETCHED.stream().anyMatch(type::endsWith)) throw new Refused("files.error.links", name.value());
        });
    }

    private void eachElement(InputStream xml, Consumer<XMLStreamReader> look) {
        try {
            var reader = XML.createXMLStreamReader(xml);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) throw new Refused("files.error.broken", name.value());
                if (event == XMLStreamConstants.START_ELEMENT) look.accept(reader);
            }
        } catch (XMLStreamException broken) {
            throw new Refused("files.error.broken", name.value());
        }
    }

    private static String attribute(XMLStreamReader element, String attribute) {
        return Objects.requireNonNullElse(element.getAttributeValue(null, attribute), "");
    }
}
