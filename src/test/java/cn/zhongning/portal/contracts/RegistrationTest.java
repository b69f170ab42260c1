package cn.zhongning.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Mistakes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class RegistrationTest {
    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationPaper paper;

    @Autowired
    Organisations organisations;

    private Sides sides;
    private UUID buyer;
    private Contract contract;

    @BeforeEach
    void meet(@Autowired Accounts accounts, @Autowired ContractRepository repository, @Autowired JdbcClient sql) {
        sides = new Sides(accounts, repository, sql);
        buyer = sides.enterprise("登记表枸杞专业合作社");
        contract = sides.draft(buyer, sides.university("登记表测试大学"), "枸杞鲜果节能烘干工艺开发");
        SignedInAs.as(Role.ENTERPRISE, buyer);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void formKnowsWhatTheContractAndItsSidesSay() {
        var form = registrations.of(contract.id());
        assertThat(form.values())
                .containsEntry("title", "枸杞鲜果节能烘干工艺开发")
                .containsEntry("kind", "技术开发")
                .containsEntry("total", "800,000.00")
                .containsEntry(
                        "buyerCode", organisations.find(buyer).orElseThrow().creditCode())
                .containsEntry("buyerNature", "COOPERATIVE")
                .containsEntry("payment", "ONCE");
        assertThat(form.mistakes())
                .containsKeys("sellerLegal", "summary", "agent")
                .doesNotContainKeys("title", "equipment");
    }

    @Test
    void everyFieldIsCheckedByItsOwnRule() {
        var typed = new HashMap<>(answers());
        typed.put("summary", "太短");
        typed.put("buyerPhone", "打电话");
        typed.put("equipment", "200000.01");
        typed.put("area", "MAGIC");
        var form = registrations.save(contract.id(), 0, typed);
        assertThat(form.mistakes()).containsOnlyKeys("summary", "buyerPhone", "equipment", "area");
        typed.put("agent", "长".repeat(31));
        assertThatThrownBy(() -> registrations.save(contract.id(), 1, typed))
                .isInstanceOfSatisfying(
                        Mistakes.class,
                        mistakes -> assertThat(mistakes.byField()).containsOnlyKeys("agent"));
    }

    @Test
    void unfinishedFormIsNotTakenAlong() {
        assertThatThrownBy(() -> registrations.finished(contract.id())).isInstanceOf(Mistakes.class);
        registrations.save(contract.id(), 0, answers());
        assertThat(registrations.finished(contract.id()).mistakes()).isEmpty();
    }

    @Test
    void whatTheContractSaysIsNotTypedDifferently() {
        var typed = new HashMap<>(answers());
        typed.put("total", "1.00");
        typed.put("buyerCode", "假代码");
        var form = registrations.save(contract.id(), 0, typed);
        assertThat(form.values()).containsEntry("total", "800,000.00").doesNotContainValue("假代码");
    }

    @Test
    void secondWriterIsToldAndTheFirstTextStays() {
        registrations.save(contract.id(), 0, answers());
        assertThatThrownBy(() -> registrations.save(contract.id(), 0, Map.of("agent", "第二个窗口")))
                .hasMessageContaining("changed");
        assertThat(registrations.of(contract.id()).values()).containsEntry("agent", "马经办");
    }

    @Test
    void othersNeitherReadNorWriteTheForm() {
        SignedInAs.as(Role.ENTERPRISE, sides.enterprise("路过的企业"));
        assertThatThrownBy(() -> registrations.of(contract.id())).hasMessageContaining("gone");
        assertThatThrownBy(() -> registrations.finished(contract.id())).hasMessageContaining("gone");
        assertThatThrownBy(() -> registrations.save(contract.id(), 0, answers()))
                .hasMessageContaining("gone");
    }

    @Test
    void pdfHoldsEveryAnswerInChinese() throws Exception {
        var form = registrations.save(contract.id(), 0, answers());
        var out = new ByteArrayOutputStream();
        paper.pdf(form, out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).contains("技术合同认定登记表", "登记表枸杞专业合作社", "800,000.00", "农民专业合作社", "马经办", "穆喆堃");
            form.template().fields().forEach(field -> assertThat(text).contains(field.zh()));
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
            var picture = Path.of("target", "screenshots", "registration-form.png");
            Files.createDirectories(picture.getParent());
            ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, 100), "png", picture.toFile());
        }
    }

    @Test
    void sheetHoldsEveryAnswer() throws Exception {
        var form = registrations.save(contract.id(), 0, answers());
        var out = new ByteArrayOutputStream();
        paper.sheet(form, out);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
                var rows = book.getFirstSheet().openStream()) {
            var cells = rows.filter(row -> row.getCellCount() > 1)
                    .map(row -> row.getCellText(0) + "=" + row.getCellText(1))
                    .toList();
            assertThat(cells)
                    .contains("合同名称=枸杞鲜果节能烘干工艺开发", "单位性质=农民专业合作社", "技术领域=农业", "经办人=马经办")
                    .hasSize(form.values().size() + form.template().sections().size());
        }
    }

    private static Map<String, String> answers() {
        var answers = new HashMap<String, String>();
        for (var side : List.of("seller", "buyer")) {
            answers.put(side + "Nature", side.equals("buyer") ? "COOPERATIVE" : "UNIVERSITY");
            answers.put(side + "Legal", "穆喆堃");
            answers.put(side + "Address", "宁安镇滨河路 12 号创业楼三层");
            answers.put(side + "Contact", "李敏");
            answers.put(side + "Phone", "0955-0000101");
        }
        answers.put("rights", "SECRET");
        answers.put("area", "AGRICULTURE");
        answers.put("purpose", "FARMING");
        answers.put("plan", "NONE");
        answers.put("summary", "开发一套热泵与太阳能联合的枸杞鲜果烘干工艺，一炉不超过三十六小时，电耗比热风烘房低三分之一，交付工艺文件和一套示范装置。");
        answers.put("payment", "PARTS");
        answers.put("agent", "马经办");
        answers.put("agentPhone", "13900000000");
        return answers;
    }
}
