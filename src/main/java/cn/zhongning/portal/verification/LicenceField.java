package cn.zhongning.portal.verification;

import cn.zhongning.portal.files.FilesField;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.UUID;

/** Where an organisation hands in its licence, again as often as the centre asks. */
class LicenceField extends Div {
    LicenceField(
            Licences licences, StoredFiles files, Texts texts, Locale locale, UUID organisation, Runnable changed) {
        var field = new FilesField(
                files,
                texts,
                locale,
                texts.get(locale, "verification.field"),
                Licences.PURPOSE,
                organisation,
                Licences.MOST);
        var refusal = new Paragraph();
        refusal.addClassName("error");
        refusal.setVisible(false);
        refusal.getElement().setAttribute("role", "alert");
        var send = new Button(texts.get(locale, "verification.send"), click -> {
            try {
                licences.handIn(field.getValue());
                changed.run();
            } catch (Refused refused) {
                refusal.setText(texts.get(locale, refused));
                refusal.setVisible(true);
            }
        });
        addClassName("form");
        add(field, refusal, send);
    }
}
