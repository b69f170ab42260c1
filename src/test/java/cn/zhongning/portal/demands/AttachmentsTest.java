package cn.zhongning.portal.demands;

import static cn.zhongning.portal.demands.Written.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.files.FilesField;
import cn.zhongning.portal.files.OfficeSample;
import cn.zhongning.portal.files.StoredFile;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.listings.Attachments;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.reviews.Scores;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class AttachmentsTest extends DeskTest {
    @LocalServerPort
    int port;

    @Autowired
    DemandService demands;

    @Autowired
    Attachments attachments;

    @Autowired
    StoredFiles files;

    @Autowired
    Accounts accounts;

    private UUID enterprise = new UUID(0, 0);

    @BeforeEach
    void comeIn() {
        enterprise = NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, "有附件的企业");
        SignedInAs.as(Role.ENTERPRISE, enterprise);
    }

    @Test
    void everybodyDownloadsWhatGoesWithAPublishedDemandUntilItIsWithdrawn() throws Exception {
        var file = file("烘房图纸.pdf");
        var draft = demands.saveDraft(form("带着图纸的需求"));
        demands.attach(draft.id(), List.of(file.id()));
        assertThat(status(file)).isEqualTo(404);
        var published = publish(draft);
        assertThat(status(file)).isEqualTo(200);
        assertThat(new Browser(port).get("/demands/" + published.id()).body())
                .contains("附件", "href=\"" + file.address() + "\"", "烘房图纸.pdf", file.sha256());
        SignedInAs.as(Role.ENTERPRISE, enterprise);
        demands.withdraw(published.id());
        assertThat(status(file)).isEqualTo(404);
    }

    @Test
    void newTextBringsItsOwnFilesWhenItTakesThePlaceOfTheOld() throws Exception {
        var kept = file("不变的图纸.pdf");
        var old = file("旧报告.pdf");
        var published = demands.addDemonstration(enterprise, form("换附件的需求"), Stage.DRAFT, null, Instant.now());
        demands.attach(published.id(), List.of(old.id(), kept.id()));
        publish(published);
        SignedInAs.as(Role.ENTERPRISE, enterprise);
        var revision = demands.revise(published.id());
        assertThat(attachments.of(revision.id())).containsExactly(old, kept);
        var young = file("新报告.pdf");
        demands.attach(revision.id(), List.of(kept.id(), young.id()));
        assertThat(attachments.of(published.id())).containsExactly(old, kept);
        assertThat(status(young)).isEqualTo(404);
        publish(revision);
        assertThat(attachments.of(published.id())).containsExactly(kept, young);
        assertThat(attachments.of(revision.id())).isEmpty();
        assertThat(List.of(status(kept), status(young), status(old))).containsExactly(200, 200, 404);
    }

    @Test
    void nobodyAttachesToTheDemandOfOthersOrWithTheirFiles() {
        var draft = demands.saveDraft(form("别人的需求"));
        var theirs = file("别人的图纸.pdf");
        SignedInAs.as(Role.ENTERPRISE, NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, "有附件的企业"));
        assertThatThrownBy(() -> demands.attach(draft.id(), List.of())).hasMessageContaining("not-yours");
        var own = demands.saveDraft(form("自己的需求"));
        assertThatThrownBy(() -> demands.attach(own.id(), List.of(theirs.id())))
                .hasMessageContaining("files.error.gone");
    }

    @Test
    void sixFilesAreOneTooManyAndAPublishedDemandKeepsItsOwn() {
        var draft = demands.saveDraft(form("附件太多的需求"));
        var six = java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> file(i + ".pdf").id())
                .toList();
        assertThatThrownBy(() -> demands.attach(draft.id(), six)).hasMessageContaining("files.error.count");
        var published = publish(draft);
        SignedInAs.as(Role.ENTERPRISE, enterprise);
        assertThatThrownBy(() -> demands.attach(published.id(), six.subList(0, 1)))
                .hasMessageContaining("listings.error.closed");
    }

    @Test
    void filesAreKeptWithTheFormAndStandThereAgain() {
        var file = file("烘房图纸.pdf");
        var draft = demands.saveDraft(form("表单里的附件"));
        navigate("desk/demands/" + draft.id(), DemandEditView.class);
        find(FilesField.class).single().setValue(List.of(file.id()));
        press("存为草稿");
        assertThat(attachments.of(draft.id())).containsExactly(file);
        navigate("desk/demands", DemandsView.class);
        navigate("desk/demands/" + draft.id(), DemandEditView.class);
        assertThat(find(FilesField.class).single().getValue()).containsExactly(file.id());
    }

    private Demand publish(Demand draft) {
        var sent = demands.submit(draft.id(), demands.mine(draft.id()).version());
        SignedInAs.staff();
        return demands.approve(sent.id(), sent.version(), new Scores(4, 4, 4, 4));
    }

    private StoredFile file(String name) {
        return files.store("attachment", enterprise, name, OfficeSample.pdf(name));
    }

    private int status(StoredFile file) throws Exception {
        return new Browser(port).get(file.address()).statusCode();
    }
}
