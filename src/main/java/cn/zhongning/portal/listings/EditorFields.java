package cn.zhongning.portal.listings;

import cn.zhongning.portal.forms.FormFields;
import com.vaadin.flow.component.Component;

/** The form of one kind, as its editor needs it. */
public interface EditorFields<F extends ListingForm> {
    /** The fields, arranged. */
    Component layout();

    FormFields fields();

    void read(F form);

    /** What stands in the fields; asked only when {@link FormFields#check} found nothing wrong. */
    F write();
}
