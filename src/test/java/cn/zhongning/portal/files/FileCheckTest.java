package cn.zhongning.portal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.shared.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileCheckTest {
    @Test
    void whatPeopleHandInIsTakenForWhatItIs() throws IOException {
        assertThat(type("方案.pdf", OfficeSample.pdf(""))).isEqualTo(FileType.PDF);
        assertThat(type("合同.docx", OfficeSample.docx())).isEqualTo(FileType.DOCX);
        assertThat(type("清单.XLSX", OfficeSample.xlsx())).isEqualTo(FileType.XLSX);
        assertThat(type("路演.pptx", OfficeSample.pptx())).isEqualTo(FileType.PPTX);
        assertThat(type("样机.jpeg", picture("jpg"))).isEqualTo(FileType.JPG);
        assertThat(type("样机.png", picture("png"))).isEqualTo(FileType.PNG);
    }

    @Test
    void nothingElseComesIn() throws IOException {
        refused("kind", "病毒.exe", exe());
        refused("kind", "发票.pdf", exe());
        refused("kind", "照片.jpg", "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        refused("kind", "图.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        refused("kind", "资料.docx", OfficeSample.plainZip());
        refused("kind", "资料.zip", OfficeSample.plainZip());
        refused("kind", "说明.txt", "文字".getBytes(StandardCharsets.UTF_8));
        refused("old", "旧.doc", HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(600)));
        refused("empty", "空.pdf", new byte[0]);
        refused("large", "大.pdf", new byte[FileCheck.SIZE + 1]);
    }

    @Test
    void nameAndContentMustAgree() throws IOException {
        refused("disguised", "方案.docx", OfficeSample.pdf(""));
        refused("disguised", "方案.pdf.exe", OfficeSample.pdf(""));
        refused("disguised", "方案", OfficeSample.pdf(""));
        refused("disguised", "清单.docx", OfficeSample.xlsx());
        refused("disguised", "照片.png", picture("jpg"));
    }

    @Test
    void macrosAreTurnedBackWhateverTheFileCallsItself() {
        refused("kind", "合同.pdf", OfficeSample.plainZip());
        refused("macros", "合同.docx", OfficeSample.docm());
        refused("macros", "合同.docm", OfficeSample.docm());
        refused("macros", "合同.docx", OfficeSample.docxWith("word/vbaProject.bin", new byte[] {1}));
        refused("macros", "合同.docx", OfficeSample.docxWith("word/activeX/activeX1.bin", new byte[] {1}));
    }

    @Test
    void documentThatWouldFetchItsTemplateFromElsewhereIsTurnedBack() {
        refused("links", "合同.docx", related("attachedTemplate", "http://evil.example/t.dotm"));
        assertThat(type("合同.docx", related("hyperlink", "https://example.cn/"))).isEqualTo(FileType.DOCX);
    }

    @Test
    void entitiesOfADocumentAreNotExpanded() {
        var entity = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>";
        refused(
                "broken",
                "合同.docx",
                OfficeSample.docxWith("word/_rels/a.rels", entity.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bombIsNotUnfolded() {
        refused("bomb", "炸弹.docx", OfficeSample.docxWith("word/media/1.xml", new byte[40 << 20]));
    }

    @Test
    void cutOffFileIsBroken() {
        var whole = OfficeSample.docx();
        refused("broken", "合同.docx", Arrays.copyOf(whole, whole.length - 40));
    }

    @ParameterizedTest
    @CsvSource({
        "烘干 方案（终稿）.pdf, 烘干 方案（终稿）.pdf",
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\Users\\li\\方案.pdf, 方案.pdf",
        "cod\u202Efdp.exe, codfdp.exe",
        "方\u200B案\u0000\u0007.pdf, 方案.pdf",
        "a<b>:c|d?.pdf, a_b__c_d_.pdf",
        "'  .方案 . ', 方案",
        "CON.pdf, _CON.pdf",
        "'行一\n行二.pdf', 行一行二.pdf",
    })
    void namesStayChineseAndLoseWhatDeceives(String given, String kept) {
        assertThat(FileName.of(given).value()).isEqualTo(kept);
    }

    @Test
    void overlongNameKeepsItsEnd() {
        var name = FileName.of("长".repeat(300) + ".docx");
        assertThat(name.value()).hasSize(FileName.MOST).startsWith("长长").endsWith("….docx");
        assertThat(name.extension()).isEqualTo("docx");
        assertThat(FileName.of("𠀀".repeat(300) + ".pdf").value().codePoints()).hasSize(FileName.MOST);
    }

    private static FileType type(String name, byte[] content) {
        return FileCheck.type(FileName.of(name), content);
    }

    private static void refused(String why, String name, byte[] content) {
        assertThatThrownBy(() -> type(name, content))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("files.error." + why));
    }

    private static byte[] related(String type, String target) {
        var relation = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='r1' TargetMode='External' Target='" + target + "' Type='"
                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "'/></Relationships>";
        return OfficeSample.docxWith("word/_rels/settings.xml.rels", relation.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] exe() {
        var exe = new byte[512];
        exe[0] = 'M';
        exe[1] = 'Z';
        return exe;
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
