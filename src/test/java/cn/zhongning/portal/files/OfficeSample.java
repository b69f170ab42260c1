package cn.zhongning.portal.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest files that real programs open, and what deceivers make of them. */
public final class OfficeSample {
    private static final String PACKAGE = "application/vnd.openxmlformats-officedocument.";
    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/%s" ContentType="%s"/></Types>
            """;

    private OfficeSample() {}

    public static byte[] pdf(String text) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% " + text + "\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] docx() {
        return zip(document("word/document.xml", PACKAGE + "wordprocessingml.document.main+xml"));
    }

    static byte[] xlsx() {
        return zip(document("xl/workbook.xml", PACKAGE + "spreadsheetml.sheet.main+xml"));
    }

    static byte[] pptx() {
        return zip(document("ppt/presentation.xml", PACKAGE + "presentationml.presentation.main+xml"));
    }

    /** As Word saves it with macros. */
    static byte[] docm() {
        return zip(document("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"));
    }

    /** Says that it holds none, and holds some. */
    static byte[] docxWith(String part, byte[] content) {
        var parts = document("word/document.xml", PACKAGE + "wordprocessingml.document.main+xml");
        parts.put(part, content);
        return zip(parts);
    }

    static byte[] plainZip() {
        return zip(Map.of("run.exe", new byte[] {'M', 'Z', 0}));
    }

    private static Map<String, byte[]> document(String main, String type) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", TYPES.formatted(main, type).getBytes(StandardCharsets.UTF_8));
        parts.put(main, "<d/>".getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }
}
