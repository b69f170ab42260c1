package cn.zhongning.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.files.OfficeSample;
import cn.zhongning.portal.files.StoredFile;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DepositsTest {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DemandService demands;

    @Autowired
    Grants grants;

    @Autowired
    Deposits deposits;

    @Autowired
    DepositReaders readers;

    @Autowired
    OpeningLog log;

    @Autowired
    Receipt receipts;

    @Autowired
    StoredFiles files;

    @Autowired
    CurrentUser user;

    @Autowired
    JdbcClient sql;

    private TwoSides two;
    private Disclosure granted;

    @BeforeEach
    void grant() {
        two = TwoSides.meet(accounts, demands);
        granted = two.granted(grants);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void bothSidesReadADepositAndItsReceiptProvesIt() {
        var deposit = deposit("参数 " + UUID.randomUUID());
        for (Runnable side : List.<Runnable>of(two::asOwner, two::asAsker)) {
            side.run();
            assertThat(reads(deposit)).isTrue();
            assertThat(receipts.of(deposit, granted, Texts.CHINESE))
                    .contains(deposit.sha256(), deposit.number(), "烘干参数.pdf", "宁安烘干有限公司", "银川热工学院")
                    .contains(deposit.at().toString(), VerifyPage.ADDRESS + "?sum=" + deposit.sha256());
        }
        two.asStranger();
        assertThat(reads(deposit)).isFalse();
    }

    @Test
    void openingAFileStandsInTheLogButNotForItsOwnSide() {
        var deposit = deposit("参数 " + UUID.randomUUID());
        var file = files.find(deposit.fileId()).orElseThrow();
        two.asOwner();
        readers.opened(file, user.require());
        two.asAsker();
        readers.opened(file, user.require());
        assertThat(log.ofDisclosure(granted.id(), 10))
                .singleElement()
                .satisfies(opening -> assertThat(opening.file()).isEqualTo("烘干参数.pdf"));
    }

    @Test
    void afterTheEndEachSideKeepsItsOwnFilesAndBothKeepTheSums() {
        var deposit = deposit("参数 " + UUID.randomUUID());
        two.asOwner();
        var ended = grants.end(granted.id(), granted.version(), "项目已经有了合作方，不再开放。");
        assertThat(reads(deposit)).isTrue();
        two.asAsker();
        assertThat(reads(deposit)).isFalse();
        assertThat(deposits.of(ended)).extracting(Deposit::sha256).containsExactly(deposit.sha256());
        var late = upload(two.university(), "迟到的文件");
        assertThatThrownBy(() -> deposits.add(ended.id(), List.of(late.id()), ""))
                .hasMessageContaining("not-granted");
    }

    @Test
    void nobodyDepositsForOthersOrWithTheirFiles() {
        two.asOwner();
        var owners = upload(two.enterprise(), "企业的文件");
        two.asStranger();
        var strangers = upload(two.stranger(), "旁观者的文件");
        assertThatThrownBy(() -> deposits.add(granted.id(), List.of(strangers.id()), ""))
                .hasMessageContaining("disclosure.error.gone");
        two.asAsker();
        assertThatThrownBy(() -> deposits.add(granted.id(), List.of(owners.id()), ""))
                .hasMessageContaining("files.error.gone");
        assertThatThrownBy(() -> deposits.add(granted.id(), List.of(), "")).hasMessageContaining("no-file");
    }

    @Test
    void oneFileIsDepositedOnce() {
        two.asOwner();
        var file = upload(two.enterprise(), "一次就够");
        deposits.add(granted.id(), List.of(file.id()), "");
        assertThatThrownBy(() -> deposits.add(granted.id(), List.of(file.id()), ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("deposited");
    }

    @Test
    void depositsNeverChangeAndKeepTheirFiles() {
        var deposit = deposit("参数 " + UUID.randomUUID());
        assertThatThrownBy(() ->
                        sql.sql("update disclosure_deposit set note = 'x'").update())
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> sql.sql("delete from stored_file where id = ?")
                        .param(deposit.fileId())
                        .update())
                .hasMessageContaining("disclosure_deposit");
        assertThat(readers.used(List.of(deposit.fileId(), UUID.randomUUID()))).containsExactly(deposit.fileId());
    }

    @Test
    void anybodyLearnsWhetherAndWhenAndNothingElse() throws Exception {
        var deposit = deposit("参数 " + UUID.randomUUID());
        var address = VerifyPage.ADDRESS + "?sum=" + deposit.sha256().toUpperCase(java.util.Locale.ROOT);
        var found = new Browser(port).get(address);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(found.body())
                .contains("存证过 1 次", "datetime=\"" + deposit.at())
                .doesNotContain("宁安烘干有限公司", "银川热工学院", "烘干参数.pdf", deposit.number());
        assertThat(new Browser(port)
                        .get(address + "&number=" + deposit.number())
                        .body())
                .contains("存证过 1 次");
        assertThat(new Browser(port).get(address + "&number=20200101-AAAAAAAA").body())
                .contains("没有找到");
        assertThat(new Browser(port)
                        .get(VerifyPage.ADDRESS + "?sum=" + "0".repeat(64))
                        .body())
                .contains("没有找到");
        assertThat(new Browser(port).get(VerifyPage.ADDRESS + "?sum=123").body())
                .contains("现在是 3 位", "aria-invalid")
                .doesNotContain("没有找到");
        assertThat(new Browser(port).get("/en" + VerifyPage.ADDRESS).body()).contains("Check a deposit");
    }

    private boolean reads(Deposit deposit) {
        return readers.mayRead(files.find(deposit.fileId()).orElseThrow(), user.require());
    }

    private Deposit deposit(String text) {
        two.asOwner();
        var file = upload(two.enterprise(), text);
        deposits.add(granted.id(), List.of(file.id()), "第一次交底");
        return deposits.ofFile(file.id()).orElseThrow();
    }

    private StoredFile upload(UUID organisation, String text) {
        return files.store(Deposits.PURPOSE, organisation, "烘干参数.pdf", OfficeSample.pdf(text));
    }
}
