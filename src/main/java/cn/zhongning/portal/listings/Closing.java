package cn.zhongning.portal.listings;

import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.forms.Inputs;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How the form of every kind ends: what the public does not see, and for how long it sees the rest. */
public final class Closing {
    private final String path;
    private final TextArea protectedPart;
    private final TextField contact;
    private final DatePicker expiresOn;
    private final RadioButtonGroup<SecretLevel> secretLevel;

    /** @param path of the kind, under which its texts stand */
    public Closing(Inputs inputs, String path, int protectedMost, int contactMost, LocalDate today) {
        this.path = path;
        protectedPart = inputs.text("protectedPart", path + ".protected", path + ".protected.hint", protectedMost);
        contact = inputs.line("contact", path + ".contact", path + ".contact.hint", contactMost);
        var last = today.plusYears(ListingForm.YEARS);
        expiresOn = inputs.someDay(
                "expiresOn", "listings.expiry", "listings.expiry.hint", today, last, "listings.error.expiry");
        secretLevel = inputs.oneOf(
                "secretLevel", "listings.secret", "listings.secret.hint", SecretLevel.class, ListingForm::onlyPublic);
        FormSections.require(contact, expiresOn, secretLevel);
    }

    public HtmlContainer[] layout(FormSections sections) {
        return new HtmlContainer[] {
            sections.section(path + ".part.protected", protectedPart, contact),
            sections.section(path + ".part.public", expiresOn, secretLevel)
        };
    }

    public void read(ListingForm form) {
        protectedPart.setValue(form.protectedPart());
        contact.setValue(form.contact());
        expiresOn.setValue(form.expiresOn());
        secretLevel.setValue(form.secretLevel());
    }

    public String protectedPart() {
        return protectedPart.getValue();
    }

    public String contact() {
        return contact.getValue();
    }

    public LocalDate expiresOn() {
        return expiresOn.getValue();
    }

    public @Nullable SecretLevel secretLevel() {
        return secretLevel.getValue();
    }
}
