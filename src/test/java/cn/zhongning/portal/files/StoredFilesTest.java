package cn.zhongning.portal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@PortalTest
class StoredFilesTest {
    private static final String NAME = "烘干 方案（终稿）.pdf";

    @LocalServerPort
    int port;

    @Autowired
    StoredFiles files;

    @Autowired
    FileDownload downloads;

    @Autowired
    UnusedFiles unused;

    @Autowired
    SampleReaders readers;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    private UUID enterprise = UUID.randomUUID();

    @BeforeEach
    void enter() {
        enterprise = NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, "有文件的企业");
        SignedInAs.as(Role.ENTERPRISE, enterprise);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void fileComesBackAsItWasWithItsSumAndItsTime() {
        var file = store();
        assertThat(files.content(file.id())).isEqualTo(OfficeSample.pdf("方案"));
        assertThat(files.find(file.id())).contains(file);
        var sum = sql.sql("select encode(sha256(content), 'hex') from stored_file where id = ?")
                .param(file.id())
                .query(String.class)
                .single();
        assertThat(file.sha256()).isEqualTo(sum);
    }

    @Test
    void strangersGetNothing() throws Exception {
        var file = store();
        assertThat(new Browser(port).get(file.address()).statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get("/files/nonsense").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get("/files/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(download(file).getStatus()).isEqualTo(200);
        SignedInAs.as(Role.ENTERPRISE, UUID.randomUUID());
        assertThat(download(file).getStatus()).isEqualTo(404);
        SignedInAs.staff();
        assertThat(download(file).getStatus()).isEqualTo(404);
    }

    @Test
    void fileOfAPurposeThatNobodyAnswersForIsClosed() throws IOException {
        var file = files.store("nobodys", enterprise, NAME, OfficeSample.pdf(""));
        assertThat(download(file).getStatus()).isEqualTo(404);
    }

    @Test
    void publicFileIsHandedOutToBeKeptAndNeverRun() throws Exception {
        var file = store();
        readers.open.add(file.id());
        var answer = new Browser(port).get(file.address());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("%PDF-1.4");
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"_ _.pdf\"; filename*=UTF-8''"
                        + "%E7%83%98%E5%B9%B2%20%E6%96%B9%E6%A1%88%EF%BC%88%E7%BB%88%E7%A8%BF%EF%BC%89.pdf");
        assertThat(headers.firstValue("Content-Type")).contains("application/pdf");
        assertThat(headers.firstValue("Content-Length")).contains(Long.toString(file.size()));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(headers.allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void quotesOfANameCannotLeaveTheirHeader() {
        assertThat(FileDownload.disposition(
                        FileName.of("a\"; filename=evil.exe\r\nX: y.pdf").value()))
                .isEqualTo("attachment; filename=\"a__ filename_evil.exeX_ y.pdf\"; "
                        + "filename*=UTF-8''a_%3B%20filename%3Devil.exeX_%20y.pdf");
    }

    @Test
    void largeFileIsSentInSlices() throws IOException {
        var large = OfficeSample.pdf("长".repeat(300_000));
        var file = files.store("sample", enterprise, NAME, large);
        var out = new ByteArrayOutputStream();
        files.write(file, out);
        assertThat(out.toByteArray()).isEqualTo(large);
    }

    @Test
    void whoOpensAFileIsToldToItsModuleOnceAndNotForItsHeadersOnly() throws IOException {
        var file = store();
        var head = new MockHttpServletRequest("HEAD", file.address());
        downloads.file(file.id().toString(), head, new MockHttpServletResponse());
        assertThat(readers.opened).doesNotContain(file.id());
        download(file);
        assertThat(readers.opened).containsOnlyOnce(file.id());
    }

    @Test
    void nobodyHandsInWhatSomebodyElseUploaded() {
        var file = store();
        files.requireOwn(List.of(file.id()), "sample");
        assertThatThrownBy(() -> files.requireOwn(List.of(file.id()), "other")).hasMessageContaining("files.error");
        SignedInAs.as(Role.ENTERPRISE, UUID.randomUUID());
        assertThatThrownBy(() -> files.requireOwn(List.of(file.id()), "sample")).hasMessageContaining("files.error");
    }

    @Test
    void storedFileNeverChanges() {
        var file = store();
        assertThatThrownBy(() -> sql.sql("update stored_file set name = 'x' where id = ?")
                        .param(file.id())
                        .update())
                .hasMessageContaining("never changes");
    }

    @Test
    void whatNobodySavedIsForgottenAfterTwoDays() {
        var kept = old();
        var orphan = old();
        var young = store();
        readers.kept.add(kept);
        unused.forget();
        assertThat(files.of(List.of(kept, orphan, young.id())))
                .extracting(StoredFile::id)
                .containsExactly(kept, young.id());
    }

    private UUID old() {
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into stored_file select ?, organisation_id, purpose, name, type, size, sha256, content,
                            uploaded_by, created_at - interval '3 days' from stored_file where id = ?
                        """).params(id, store().id()).update();
        return id;
    }

    private StoredFile store() {
        return files.store("sample", enterprise, NAME, OfficeSample.pdf("方案"));
    }

    private MockHttpServletResponse download(StoredFile file) throws IOException {
        var answer = new MockHttpServletResponse();
        downloads.file(file.id().toString(), new MockHttpServletRequest("GET", file.address()), answer);
        return answer;
    }
}
