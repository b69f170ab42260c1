package cn.zhongning.portal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.Visitor;
import cn.zhongning.portal.files.StoredFile;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SignUpLicenceTest {
    private static final AtomicInteger NEXT = new AtomicInteger(100);
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Licences licences;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    final Map<String, String> form = form();

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void licenceComesWithTheSignUpToTheCentreAndToNobodyElse() throws Exception {
        var name = "营业执照（副本）" + "红果".repeat(50) + ".pdf";
        assertThat(Visitor.location(send(name, PDF))).isEqualTo("/sign-in?welcome");
        var own = organisation(form);
        SignedInAs.staff();
        assertThat(licences.handedIn(own)).isTrue();
        var paper = licences.of(own).getFirst();
        assertThat(paper.name()).startsWith("营业执照（副本）").endsWith(".pdf");
        assertThat(paper.sha256()).isEqualTo("1e7313ace78f0fb481a486939b4885902663102818090805515553d84e0bbfd3");
        assertThat(licences.used(List.of(paper.id()))).containsExactly(paper.id());
        assertThat(new Visitor(port, "127.8.0.2").get(paper.address()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoHasNoLicenceAtHandSignsUpWithoutIt() throws Exception {
        assertThat(Visitor.location(send("", new byte[0]))).isEqualTo("/sign-in?welcome");
        assertThat(licences.handedIn(organisation(form))).isFalse();
    }

    @Test
    void whatIsNoLicenceIsToldBesideItsFieldAndNothingTypedIsLost() throws Exception {
        var program = "MZ\0\0 this is a program".getBytes(StandardCharsets.US_ASCII);
        var office = new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0};
        var huge = new byte[(10 << 20) + 1];
        System.arraycopy(PDF, 0, huge, 0, PDF.length);
        Map.of(program, "不是 PDF 或 JPG、PNG 图片", office, "不是 PDF 或 JPG、PNG 图片", huge, "文件超过 10 MB", new byte[0], "是空文件")
                .forEach((content, said) -> {
                    var answer = send("执照.pdf", content);
                    assertThat(answer.statusCode()).isEqualTo(422);
                    assertThat(answer.body()).contains("f-licence-error", said, form.get("email"), "checked");
                });
        assertThat(send("执照.png", PDF).body()).contains("与扩展名不符");
        assertThat(sql.sql("select count(*) from organisation where name = ?")
                        .param(form.get("organisation"))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void fileThatWasChosenHasToBeChosenAgainAfterAnotherMistake() throws Exception {
        form.put("phone", "1380000");
        assertThat(send("执照.pdf", PDF).body()).contains("现在是 7 位", "请重新选择“执照.pdf”");
    }

    @Test
    void fileOfSomebodyWhoIsKnownAlreadyIsNotKept() throws Exception {
        var fresh = send("执照.pdf", PDF);
        var known = form.get("email");
        form.putAll(form());
        form.put("email", known);
        var name = UUID.randomUUID() + ".pdf";
        var again = send(name, PDF);
        assertThat(again.statusCode()).isEqualTo(fresh.statusCode());
        assertThat(again.body()).isEqualTo(fresh.body());
        assertThat(Visitor.location(again)).isEqualTo(Visitor.location(fresh));
        assertThat(kept(name)).isZero();
        assertThat(sql.sql("select count(*) from organisation where name = ?")
                        .param(form.get("organisation"))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sql.sql("select subject from mail where recipient = ?")
                        .param(known)
                        .query(String.class)
                        .list())
                .containsExactly("您的邮箱已经有账号");
    }

    @Test
    void strangersDoNotFillTheDisk() throws Exception {
        send("执照.pdf", PDF);
        SignedInAs.staff();
        var paper = licences.of(organisation(form)).getFirst();
        fillTheDay(paper);
        try {
            form.putAll(form());
            assertThat(send("又一份.pdf", PDF).body()).contains("今天收到的材料太多");
            assertThat(Visitor.location(send("", new byte[0]))).isEqualTo("/sign-in?welcome");
        } finally {
            sql.sql("delete from stored_file where sha256 = repeat('0', 64)").update();
        }
    }

    @Test
    void whatIsBeyondAllMeasureNoTextOrFromElsewhereIsTurnedBack() throws Exception {
        var huge = send("巨大.pdf", new byte[40 << 20]);
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(huge.body()).contains("文件太大了");
        var elsewhere = new Visitor.Sent("licence", "执照.pdf", PDF, "cross-site");
        assertThat(new Visitor(port, "127.8.0.3")
                        .post("/sign-up", form, elsewhere)
                        .statusCode())
                .isEqualTo(403);
        form.put("name", "王\0宁");
        assertThat(send("执照.pdf", PDF).statusCode()).isEqualTo(400);
    }

    @Test
    void visitorOnAPhoneWithoutScriptSendsALicence() {
        try (var phone = Chromium.phoneWithoutScript(port)) {
            var page = phone.open("/sign-up");
            form.forEach((name, value) -> {
                if (name.equals("kind")) page.selectOption("main select[name=kind]", value);
                else if (name.equals("consent"))
                    page.locator("main input[name=consent]").press("Space");
                else page.fill("main [name=" + name + "]", value);
            });
            page.fill("main input[name=phone]", "138");
            page.setInputFiles("input[name=licence]", new FilePayload("营业执照.pdf", "application/pdf", PDF));
            phone.picture("sign-up-phone");
            page.locator("main input[name=name]").press("Enter");
            phone.picture("sign-up-phone-again");
            assertThat(page.locator("#f-licence-error").textContent()).contains("请重新选择“营业执照.pdf”");
            page.fill("main input[name=phone]", form.get("phone"));
            page.fill("main input[name=password]", form.get("password"));
            page.setInputFiles("input[name=licence]", new FilePayload("营业执照.pdf", "application/pdf", PDF));
            page.locator("main input[name=name]").press("Enter");
            page.waitForURL("**/sign-in?welcome");
        }
        SignedInAs.staff();
        assertThat(licences.of(organisation(form))).extracting(StoredFile::name).containsExactly("营业执照.pdf");
    }

    private void fillTheDay(StoredFile paper) {
        for (int i = 0; i < Licences.DAILY; i++) {
            var id = UUID.randomUUID();
            sql.sql("""
                            insert into stored_file (id, organisation_id, purpose, name, type, size, sha256, uploaded_by,
                                                     created_at, content)
                            select ?, organisation_id, purpose, name, type, size, repeat('0', 64), uploaded_by,
                                   created_at, content
                            from stored_file where id = ?
                            """).params(id, paper.id()).update();
            sql.sql("insert into licence_paper (file_id, organisation_id, handed_in_at) values (?, ?, now())")
                    .params(id, paper.organisationId())
                    .update();
        }
    }

    private HttpResponse<String> send(String name, byte[] content) {
        try {
            return new Visitor(port, "127.8.0.1").post("/sign-up", form, new Visitor.Sent("licence", name, content));
        } catch (Exception noAnswer) {
            throw new AssertionError(noAnswer);
        }
    }

    private int kept(String name) {
        return sql.sql("select count(*) from stored_file where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private UUID organisation(Map<String, String> signedUp) {
        return sql.sql("select id from organisation where name = ?")
                .param(signedUp.get("organisation"))
                .query(UUID.class)
                .single();
    }

    private static Map<String, String> form() {
        var number = NEXT.getAndIncrement();
        var form = new HashMap<String, String>();
        form.put("kind", "ENTERPRISE");
        form.put("organisation", "带执照的合作社" + number);
        form.put("creditCode", CreditCode.completing("91640521MA0XGN" + number).value());
        form.put("name", "王小宁");
        form.put("phone", "13800000000");
        form.put("email", UUID.randomUUID() + "@example.cn");
        form.put("password", "红果干9月入库-kx");
        form.put("consent", Accounts.NOTICE_VERSION);
        return form;
    }
}
