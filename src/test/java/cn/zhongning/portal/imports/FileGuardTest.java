package cn.zhongning.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileGuardTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String ROW = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";
    private static final Texts TEXTS = new Texts();
    private static final Columns COLUMNS = new Columns(TEXTS);

    static {
        COLUMNS.require(COLUMNS.line("results.title", 80), COLUMNS.line("results.team", 80));
    }

    @TempDir
    Path folder;

    @Test
    void ordinaryFileIsRead() throws IOException {
        assertThat(reason(ordinary())).isNull();
    }

    @Test
    void whatIsNoSpreadsheetIsCalledSo() throws IOException {
        assertThat(reason(new byte[0])).isEqualTo("imports.error.empty-file");
        assertThat(reason("标题\0团队\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("imports.error.kind");
        assertThat(reason(zip(Map.of("word/document.xml", "<a/>")))).isEqualTo("imports.error.kind");
        assertThat(reason("PK\3\4 and then nothing".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("imports.error.broken");
        var whole = ordinary();
        assertThat(reason(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("imports.error.broken");
        assertThat(reason(new byte[(int) FileGuard.SIZE + 1])).isEqualTo("imports.error.large");
    }

    @Test
    void oldAndLockedFilesAreToldApart() throws IOException {
        var ole = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        var locked = new ByteArrayOutputStream();
        locked.write(Arrays.copyOf(ole, 2 << 20));
        locked.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        assertThat(reason(Arrays.copyOf(ole, 4096))).isEqualTo("imports.error.xls");
        assertThat(reason(locked.toByteArray())).isEqualTo("imports.error.password");
    }

    @Test
    void macrosAndLinksToOtherWorkbooksStayOutside() throws IOException {
        assertThat(reason(with("xl/vbaProject.bin", "macro"))).isEqualTo("imports.error.macros");
        assertThat(reason(with("xl/externalLinks/externalLink1.xml", "<a/>"))).isEqualTo("imports.error.links");
        var types = Objects.requireNonNull(parts().get("[Content_Types].xml"))
                .replace("spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main");
        assertThat(reason(with("[Content_Types].xml", types))).isEqualTo("imports.error.macros");
    }

    @Test
    void entitiesAreNeverOpened() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "TOPSECRET");
        var outside = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        var laughs = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
        for (var prologue : new String[] {outside, laughs}) {
            assertThat(reason(with(SHEET, prologue + sheet("&e;")))).isEqualTo("imports.error.dtd");
            assertThat(reason(with("xl/sharedStrings.xml", prologue + "<sst/>")))
                    .isEqualTo("imports.error.dtd");
        }
    }

    @Test
    void bombsAreNoticedBeforeTheyUnfold() throws IOException {
        assertThat(reason(with(SHEET, sheet("").replace("</sheetData>", " ".repeat(70 << 20) + "</sheetData>"))))
                .isEqualTo("imports.error.bomb");
        assertThat(reason(with("xl/media/image1.png", "0".repeat(70 << 20)))).isEqualTo("imports.error.bomb");
        assertThat(reason(with("xl/media/image1.png", "0".repeat(8 << 20)))).isEqualTo("imports.error.bomb");
        var many = parts();
        for (int i = 0; i < FileGuard.ENTRIES; i++) many.put("xl/part" + i + ".xml", "<a/>");
        assertThat(reason(zip(many))).isEqualTo("imports.error.parts");
        assertThat(reason(with("xl/deep.xml", "<a>".repeat(200) + "</a>".repeat(200))))
                .isEqualTo("imports.error.broken");
    }

    @Test
    void cellsColumnsAndTextsHaveLimits() throws IOException {
        assertThat(reason(with(SHEET, sheet("").replace("A2", "ZZZZZZ2")))).isEqualTo("imports.error.columns");
        assertThat(reason(with(SHEET, sheet("").replace("A2", "A".repeat(40) + "2"))))
                .isEqualTo("imports.error.broken");
        assertThat(reason(with(SHEET, sheet("字".repeat(PartScan.TEXT + 1))))).isEqualTo("imports.error.text");
        assertThat(reason(with(SHEET, sheet("<f>1</f>".repeat(PartScan.FORMULAS + 1)))))
                .isEqualTo("imports.error.formulas");
        assertThat(reason(with(SHEET, sheet("").replace("</row>", "<c/>".repeat(PartScan.CELLS) + "</row>"))))
                .isIn("imports.error.cells", "imports.error.bomb");
    }

    @Test
    void charactersThatCannotBeKeptAreRefused() throws IOException {
        assertThat(reason(with(SHEET, sheet("a\0b")))).isEqualTo("imports.error.broken");
        assertThat(reason(with(SHEET, sheet("a&#0;b")))).isEqualTo("imports.error.broken");
        assertThat(reason(with(SHEET, sheet("a&#xD800;b")))).isEqualTo("imports.error.broken");
    }

    @Test
    void strangeHeadingsAreNamed() throws IOException {
        assertThat(reason(with(SHEET, sheet("姓名")))).isEqualTo("imports.error.headings");
        assertThat(reason(with(SHEET, sheet("成果名称")))).isEqualTo("imports.error.heading.missing");
        assertThat(reason(with(SHEET, sheet("")))).isEqualTo("imports.error.empty");
        assertThat(reason(with(SHEET, "<worksheet><sheetData><row r=\"x\"/></sheetData></worksheet>")))
                .isEqualTo("imports.error.broken");
    }

    /** The key of why the file cannot be taken; none where it can. */
    private @Nullable String reason(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("file.xlsx"), bytes);
        var thrown = catchThrowable(() -> {
            Sheet.read(file, COLUMNS, TEXTS, Texts.CHINESE);
        });
        if (thrown == null) return null;
        assertThat(thrown).isInstanceOf(Refused.class);
        assertThat(TEXTS.get(Texts.CHINESE, (Refused) thrown)).doesNotContain("!", "{");
        return ((Refused) thrown).key();
    }

    private static String sheet(String text) {
        return "<worksheet><sheetData>" + ROW.formatted(text) + "</sheetData></worksheet>";
    }

    private static byte[] with(String name, String content) throws IOException {
        var parts = parts();
        parts.put(name, content);
        return zip(parts);
    }

    private static Map<String, String> parts() throws IOException {
        var parts = new LinkedHashMap<String, String>();
        var file = Files.createTempFile("filled", ".xlsx");
        Files.write(file, ordinary());
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    private static byte[] ordinary() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("成果");
            for (int row = 0; row < 3; row++) {
                sheet.value(row, 0, row == 0 ? "成果名称" : "一项成果");
                sheet.value(row, 1, row == 0 ? "完成团队" : "一个团队");
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
