package cn.zhongning.portal.notices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;

/** Above somebody's notices, while their mail address gets nothing. */
class DeadAddressNote extends Div {
    DeadAddressNote(MyAddress mine) {
        addClassNames("note", "bad");
        mine.dead()
                .ifPresentOrElse(
                        address ->
                                add(new Paragraph(getTranslation("notices.address.dead.body", address)), right(mine)),
                        () -> setVisible(false));
    }

    private Button right(MyAddress mine) {
        var right = new Button(getTranslation("notices.address.right"), click -> {
            mine.confirm();
            setVisible(false);
            Notification.show(getTranslation("notices.address.right.said"));
        });
        right.setDisableOnClick(true);
        return right;
    }
}
