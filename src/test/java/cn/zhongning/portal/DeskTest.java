package cn.zhongning.portal;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What somebody at a desk reads, types and presses, without a browser. */
public abstract class DeskTest extends SpringBrowserlessTest {
    @BeforeEach
    void readChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    protected void open(String address) {
        navigate(address, Component.class);
    }

    protected void open(String address, String name, String value) {
        UI.getCurrent().navigate(address, QueryParameters.of(name, value));
    }

    protected void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    protected TextField line(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    protected TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    protected List<String> rows() {
        return find(ListItem.class).all().stream().map(DeskTest::said).toList();
    }

    protected String everything() {
        return said((Component) getCurrentView());
    }

    /** The message that stands at the edge of the page for a moment. */
    protected String told() {
        return find(Notification.class).all().stream()
                .map(note -> test(note).getText())
                .reduce("", String::concat);
    }

    private static String said(Component component) {
        return component.getElement().getTextRecursively();
    }
}
