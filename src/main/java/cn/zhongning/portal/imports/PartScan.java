package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Refused;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.CellAddress;
import org.jspecify.annotations.Nullable;

/** Reads the XML of a spreadsheet's parts once, with the parser that will read them again, and counts. */
final class PartScan {
    static final int COLUMNS = 100;
    static final int CELLS = 500_000;
    static final int FORMULAS = 500;
    static final int TEXT = 32_767; // the most that Excel lets into a cell
    static final int DEPTH = 100;

    private static final XMLInputFactory XML = new InputFactoryImpl();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private int cells;
    private int formulas;
    private int depth;
    private int text;
    private MergedCells merged = new MergedCells();

    /**
     * @param enough whether more has been read than there may be
     * @param into what is told of merged cells
     */
    void read(InputStream part, BooleanSupplier enough, MergedCells into) {
        depth = 0;
        merged = into;
        try {
            var xml = XML.createXMLStreamReader(part);
            while (xml.hasNext()) {
                look(xml, xml.next());
                if (enough.getAsBoolean()) throw new Refused("imports.error.bomb");
            }
        } catch (Refused reason) {
            throw reason;
        } catch (XMLStreamException | RuntimeException broken) { // texts are parsed late, with errors unchecked
            throw new Refused(enough.getAsBoolean() ? "imports.error.bomb" : "imports.error.broken");
        }
    }

    private void look(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Refused("imports.error.dtd");
            case XMLStreamConstants.START_ELEMENT -> open(xml);
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                text += xml.getTextLength();
                if (text > TEXT) throw new Refused("imports.error.text", TEXT);
            }
            default -> {}
        }
    }

    private void open(XMLStreamReader xml) {
        text = 0;
        if (++depth > DEPTH) throw new Refused("imports.error.broken");
        switch (xml.getLocalName()) {
            case "c" -> {
                if (++cells > CELLS) throw new Refused("imports.error.cells", CELLS);
                checkColumn(xml.getAttributeValue(null, "r"));
            }
            case "f" -> {
                if (++formulas > FORMULAS) throw new Refused("imports.error.formulas");
            }
            case "mergeCell" -> merge(xml.getAttributeValue(null, "ref"));
            case "Override" -> checkType(xml.getAttributeValue(null, "ContentType"));
            default -> {}
        }
    }

    private void merge(@Nullable String range) {
        if (range != null && range.length() < 30) merged.add(range);
    }

    private static void checkColumn(@Nullable String address) {
        if (address == null) return;
        if (address.length() > 12) throw new Refused("imports.error.broken");
        if (new CellAddress(address).getColumn() >= COLUMNS) throw new Refused("imports.error.columns", COLUMNS);
    }

    private static void checkType(@Nullable String type) {
        if (type == null) return;
        if (type.contains("macroEnabled") || type.contains("vbaProject")) throw new Refused("imports.error.macros");
    }
}
