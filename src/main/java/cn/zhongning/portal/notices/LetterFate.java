package cn.zhongning.portal.notices;

import cn.zhongning.portal.shared.Moments;
import com.vaadin.flow.component.html.Span;

/** Beside a notice: whether its letter has reached the mailbox. */
class LetterFate extends Span {
    LetterFate(MailShelf.Fate fate) {
        addClassNames("fate", "small", "soft");
        switch (fate.state()) {
            case SENT -> {
                var at = fate.sentAt();
                if (at != null) setText(getTranslation("notices.fate.sent", Moments.say(at, getLocale())));
            }
            case WAITING, SENDING, HELD -> setText(getTranslation("notices.fate.waiting"));
            case FAILED, BLOCKED -> {
                setText(getTranslation("notices.fate.failed"));
                addClassName("bad");
            }
            case PERHAPS -> setText(getTranslation("notices.fate.perhaps"));
            case EXPIRED, CLOSED -> setText(getTranslation("notices.fate.not"));
        }
    }
}
