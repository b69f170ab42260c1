package cn.zhongning.portal.saved;

import cn.zhongning.portal.accounts.Beside;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;

/** Another name for a saved search. */
class RenameDialog extends Dialog {
    RenameDialog(SavedSearches searches, SavedSearch search, Texts texts, Runnable done) {
        var beside = new Beside(refused -> texts.get(getLocale(), refused));
        var name = beside.field("name", new TextField(getTranslation("saved.name")));
        name.setMaxLength(SavedSearches.NAME);
        name.setValue(search.name());
        name.setWidthFull();
        var save = new Button(getTranslation("saved.rename.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            if (beside.accepts("name", () -> searches.rename(search.id(), search.version(), name.getValue()))) {
                close();
                done.run();
            }
            save.setEnabled(true);
        });
        setHeaderTitle(getTranslation("saved.rename"));
        add(name);
        getFooter().add(new Button(getTranslation("pages.cancel"), click -> close()), save);
    }
}
