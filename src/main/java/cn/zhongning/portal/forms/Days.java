package cn.zhongning.portal.forms;

import cn.zhongning.portal.shared.Refused;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is wrong with a day that somebody chose. */
final class Days {
    private Days() {}

    static void check(DatePicker picker, @Nullable LocalDate day, LocalDate first, LocalDate last) {
        if (day == null) {
            boolean unreadable = picker.getDefaultValidator().apply(null, null).isError();
            if (unreadable) throw new Refused("listings.error.day");
            return;
        }
        if (day.isBefore(first)) throw new Refused("listings.error.day.early", first.toString());
        if (day.isAfter(last)) throw new Refused("listings.error.day.late", last.toString());
    }
}
