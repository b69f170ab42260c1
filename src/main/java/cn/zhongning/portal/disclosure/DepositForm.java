package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.files.FilesField;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Hands a file over to the other side. */
final class DepositForm extends Div {
    DepositForm(
            Disclosure disclosure,
            UUID organisation,
            Deposits deposits,
            StoredFiles files,
            Texts texts,
            Locale locale,
            Runnable done) {
        addClassName("form");
        var label = texts.get(locale, "disclosure.deposit.files");
        var handedIn = new FilesField(files, texts, locale, label, Deposits.PURPOSE, organisation, Deposit.AT_ONCE);
        var note = new TextField(texts.get(locale, "disclosure.deposit.note"));
        note.setHelperText(texts.get(locale, "disclosure.deposit.note.hint", Deposit.NOTE));
        note.setMaxLength(Deposit.NOTE);
        note.setWidthFull();
        var trouble = new Trouble(texts, locale);
        var button = trouble.button(
                "disclosure.deposit.do",
                () -> deposits.add(disclosure.id(), List.copyOf(handedIn.getValue()), note.getValue()),
                done);
        add(handedIn, note, trouble, button);
    }
}
