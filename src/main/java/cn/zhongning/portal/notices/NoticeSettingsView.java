package cn.zhongning.portal.notices;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.forms.Actions;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** How somebody wants to be told, of what, and when. */
@Route("desk/settings/notices")
@PermitAll
class NoticeSettingsView extends Div implements HasDynamicTitle {
    private final transient MyNoticeSettings mine;
    private final transient Texts texts;
    private final PaceFields paces;
    private final TimeFields times;
    private int version;

    NoticeSettingsView(MyNoticeSettings mine, Texts texts) {
        this.mine = mine;
        this.texts = texts;
        var now = mine.read();
        version = now.version();
        paces = new PaceFields(mine.kinds(), mine.phone(), now, texts, getLocale());
        times = new TimeFields(mine.phone(), now, getLocale());
        var actions = new Actions(texts, getLocale());
        actions.main("notices.settings.save", this::save);
        add(
                back("/desk/notices", getTranslation("notices.settings.back")),
                new H1(getPageTitle()),
                new Paragraph(getTranslation("notices.settings.lead")),
                paces,
                times,
                actions);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notices.unsubscribe.settings");
    }

    /** Who is told that they were changed elsewhere has their own choice still before them, and may save it then. */
    private void save() {
        var wanted = new NoticeSettings(version, paces.chosen(), times.quiet(), times.hushed(), times.digest());
        try {
            mine.save(wanted);
            Notification.show(getTranslation("notices.settings.saved"));
        } catch (Refused refused) {
            Notification.show(texts.get(getLocale(), refused));
        }
        version = mine.read().version();
    }
}
