package cn.zhongning.portal.reports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ReportViewsTest extends SpringBrowserlessTest {
    @Autowired
    Yesterday yesterday;

    @Autowired
    Reports reports;

    @BeforeEach
    void speakChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void organiserIsToldBesideTheFieldsAndLosesNothing() {
        var event = yesterday.event(2);
        yesterday.asOrganiser(event);
        UI.getCurrent().navigate(EventReport.desk(event.id()).substring(1));
        find(TextArea.class).single().setValue("太短");
        press("提交审核");
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("至少写 20 个字");
        assertThat(find(IntegerField.class).single().getErrorMessage()).contains("请填写到场人数");
        find(TextArea.class).single().setValue("孩子们用柠檬点亮了灯，农技员答了二十多个问题。");
        find(IntegerField.class).single().setValue(31);
        press("提交审核");
        assertThat(reports.of(event.id()).stage()).isEqualTo(ReportStage.HANDED_IN);
        assertThat(find(TextArea.class).all()).isEmpty();
    }

    @Test
    void centreSendsBackWithAReasonOrPublishes() {
        var event = yesterday.event(2);
        yesterday.came(event, 2, 2);
        yesterday.asOrganiser(event);
        var form = new ReportForm("孩子们用柠檬点亮了灯，农技员答了二十多个问题。", null, List.of(), null);
        reports.handIn(event.id(), reports.save(event.id(), 0, form).version());
        SignedInAs.staff();
        UI.getCurrent().navigate(EventReport.desk(event.id()).substring(1));
        press("退回");
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("请写明退回的理由");
        press("公开");
        assertThat(reports.of(event.id()).stage()).isEqualTo(ReportStage.PUBLISHED);
        UI.getCurrent().navigate("desk/reports", QueryParameters.of("show", "PUBLISHED"));
        assertThat(find(Anchor.class).withText(event.title()).all()).isNotEmpty();
    }

    @Test
    void staleFormIsToldAndKeepsItsWords() {
        var event = yesterday.event(2);
        yesterday.asOrganiser(event);
        UI.getCurrent().navigate(EventReport.desk(event.id()).substring(1));
        reports.save(event.id(), 0, new ReportForm("同事先写了一句。", null, List.of(), null));
        find(TextArea.class).single().setValue("孩子们用柠檬点亮了灯，农技员答了二十多个问题。");
        press("保存");
        assertThat(find(Div.class).withClassName("conflict").all()).hasSize(1);
        assertThat(find(TextArea.class).single().getValue()).startsWith("孩子们");
        press("留下我写的");
        assertThat(reports.of(event.id()).form().text()).startsWith("孩子们");
    }

    @Test
    void otherOrganisersFindNothing() {
        var event = yesterday.event(2);
        yesterday.asAnother();
        UI.getCurrent().navigate(EventReport.desk(event.id()).substring(1));
        assertThat(getCurrentView()).isNotInstanceOf(ReportView.class);
        UI.getCurrent().navigate("desk/reports");
        assertThat(find(Anchor.class).withText(event.title()).all()).isEmpty();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }
}
