package cn.zhongning.portal.delivery;

import cn.zhongning.portal.shared.Moments;
import com.vaadin.flow.component.html.Span;

/** Beside what somebody was told: whether the letter about it has reached the mailbox. */
public class LetterFate extends Span {
    public LetterFate(LetterFates.Fate fate) {
        addClassNames("fate", "small", "soft");
        switch (fate.state()) {
            case SENT -> {
                var at = fate.sentAt();
                if (at != null) setText(getTranslation("delivery.fate.sent", Moments.say(at, getLocale())));
            }
            case WAITING, SENDING, HELD -> setText(getTranslation("delivery.fate.waiting"));
            case FAILED, BLOCKED -> {
                setText(getTranslation("delivery.fate.failed"));
                addClassName("bad");
            }
            case PERHAPS -> setText(getTranslation("delivery.fate.perhaps"));
            case EXPIRED, CLOSED -> setText(getTranslation("delivery.fate.not"));
        }
    }
}
