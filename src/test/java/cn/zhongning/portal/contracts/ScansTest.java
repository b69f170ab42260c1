package cn.zhongning.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.Visitor;
import cn.zhongning.portal.files.StoredFile;
import cn.zhongning.portal.files.StoredFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ScansTest {
    private static final String PASSWORD = "扫描件只给双方-Rd3";

    @Autowired
    Scans scans;

    @Autowired
    StoredFiles files;

    @LocalServerPort
    int port;

    private Sides sides;
    private UUID buyer;
    private UUID seller;
    private Contract contract;

    @BeforeEach
    void meet(@Autowired Accounts accounts, @Autowired ContractRepository repository, @Autowired JdbcClient sql) {
        sides = new Sides(accounts, repository, sql);
        buyer = sides.enterprise("扫描件企业");
        seller = sides.university("扫描件大学");
        contract = sides.draft(buyer, seller, "有扫描件的合同");
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void bothSidesDownloadTheScanAndNobodyElseDoes() throws Exception {
        var scan = handIn();
        assertThat(status(visitor("127.0.7.1", seller, Role.UNIVERSITY), scan)).isEqualTo(200);
        assertThat(status(visitor("127.0.7.2", null, Role.STAFF), scan)).isEqualTo(200);
        assertThat(status(visitor("127.0.7.3", sides.enterprise("无关企业"), Role.ENTERPRISE), scan))
                .isEqualTo(404);
        assertThat(status(new Visitor(port, "127.0.7.4"), scan)).isEqualTo(404);
    }

    @Test
    void scanIsTakenOutByItsSideOrTheCentre() throws IOException {
        var scan = handIn();
        SignedInAs.as(Role.UNIVERSITY, seller);
        assertThatThrownBy(() -> scans.remove(contract.id(), scan.id())).hasMessageContaining("scan-kept");
        SignedInAs.as(Role.ENTERPRISE, sides.enterprise("旁人"));
        assertThatThrownBy(() -> scans.remove(contract.id(), scan.id())).hasMessageContaining("gone");
        assertThatThrownBy(() -> scans.add(contract.id(), List.of(scan.id()))).hasMessageContaining("gone");
        assertThatThrownBy(() -> scans.of(contract)).hasMessageContaining("gone");
        SignedInAs.as(Role.ENTERPRISE, buyer);
        scans.remove(contract.id(), scan.id());
        assertThat(scans.of(contract)).isEmpty();
    }

    @Test
    void nobodyHangsSomebodyElsesFileAtTheirContract() throws IOException {
        var scan = handIn();
        var other = sides.enterprise("想借文件的企业");
        var theirs = sides.draft(other, seller, "借来的扫描件");
        SignedInAs.as(Role.ENTERPRISE, other);
        assertThatThrownBy(() -> scans.add(theirs.id(), List.of(scan.id()))).hasMessageContaining("files.error.gone");
    }

    private StoredFile handIn() throws IOException {
        SignedInAs.as(Role.ENTERPRISE, buyer);
        var scan = files.store(Scans.PURPOSE, buyer, "盖章页.pdf", pdf());
        scans.add(contract.id(), List.of(scan.id()));
        assertThat(scans.of(contract)).containsExactly(scan);
        return scan;
    }

    private Visitor visitor(String address, @Nullable UUID organisation, Role role) throws Exception {
        var person = sides.person(organisation, role, PASSWORD);
        var visitor = new Visitor(port, address);
        visitor.signIn("/sign-in", person.email(), PASSWORD);
        return visitor;
    }

    private static int status(Visitor visitor, StoredFile file) throws Exception {
        return visitor.get(file.address()).statusCode();
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
