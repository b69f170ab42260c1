package cn.zhongning.portal.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class WatchersTest extends SpringBrowserlessTest {
    @Autowired
    Downloads downloads;

    @Autowired
    ExportOffers offers;

    @Autowired
    ExportJobs jobs;

    @Autowired
    Texts texts;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transactions;

    private Watchers watchers;
    private Account who;
    private ElsewhereWritten file;

    @BeforeEach
    void begin(@Autowired Accounts accounts) throws Exception {
        who = Person.acting(accounts, Role.STAFF, null);
        watchers = new Watchers(jobs);
        UI.getCurrent().setLocale(Texts.CHINESE);
        file = new ElsewhereWritten(who, jobs, database, transactions);
    }

    @AfterEach
    void leave() throws Exception {
        file.close();
        SignedInAs.nobody();
    }

    @Test
    void pageShowsHowFarTheFileIsThatAnotherPortalWrites() {
        var panel = opened();
        assertThat(said(panel)).contains("操作日志", "已写 0 行，共 3,000 行");
        file.written(1200);
        assertThat(said(panel)).contains("已写 1,200 行，共 3,000 行");
        file.done(new byte[] {1, 2, 3});
        assertThat(said(panel)).contains("3,000 行", "下载");
        assertThat(watchers.number()).isZero();
    }

    @Test
    void fileThatIsCalledOffOnAnotherPageGoesFromThisOne() {
        var panel = opened();
        downloads.drop(file.id);
        said(panel);
        assertThat(panel.isVisible()).isFalse();
        assertThat(watchers.number()).isZero();
    }

    @Test
    void pagesThatCameAndWentLeaveNothing() {
        for (int i = 0; i < 100; i++) UI.getCurrent().remove(opened());
        assertThat(watchers.number()).isZero();
    }

    private ExportPanel opened() {
        var panel = new ExportPanel(downloads, offers, watchers, texts);
        UI.getCurrent().add(panel);
        panel.resume();
        assertThat(watchers.number()).isOne();
        return panel;
    }

    private String said(ExportPanel panel) {
        watchers.look();
        VaadinSession.getCurrent().getService().runPendingAccessTasks(VaadinSession.getCurrent());
        return panel.getElement().getTextRecursively();
    }
}
