package cn.zhongning.portal.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;

/** Above somebody's notices, while their mail address gets nothing. */
public class DeadAddressNote extends Div {
    public DeadAddressNote(MyAddress mine) {
        addClassNames("note", "bad");
        mine.dead()
                .ifPresentOrElse(
                        address ->
                                add(new Paragraph(getTranslation("delivery.address.dead.body", address)), right(mine)),
                        () -> setVisible(false));
    }

    private Button right(MyAddress mine) {
        var right = new Button(getTranslation("delivery.address.right"), click -> {
            mine.confirm();
            setVisible(false);
            Notification.show(getTranslation("delivery.address.right.said"));
        });
        right.setDisableOnClick(true);
        return right;
    }
}
