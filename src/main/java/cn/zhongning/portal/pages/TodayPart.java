package cn.zhongning.portal.pages;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;

/** What a module has to tell on the first page of the desk; nothing where there is nothing to do. */
public interface TodayPart {
    Optional<Component> today(Locale locale);
}
