package cn.zhongning.portal.venues;

import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Venues for tests: open every day from nine to twelve and from half past two to half past five. */
@Component("venueHalls")
public class Halls {
    private final Venues venues;
    private final Accounts accounts;

    Halls(Venues venues, Accounts accounts) {
        this.venues = venues;
        this.accounts = accounts;
    }

    public UUID organiser() {
        return NewOrganisation.approved(accounts, OrganisationKind.ORGANISER, "石空科普工作站");
    }

    /** Before the public. */
    public Venue open(UUID organisation, int groups, LocalDate... closed) {
        SignedInAs.staff();
        var draft = venues.draft(organisation, form("石空锰业科普馆", groups, closed));
        var open = venues.publish(draft.id(), draft.version());
        SignedInAs.nobody();
        return open;
    }

    public static VenueForm form(String name, int groups, LocalDate... closed) {
        return new VenueForm(
                name,
                VenueKind.HALL,
                VenueLevel.COUNTY,
                "shikong",
                "石空镇工业路 8 号",
                37.52,
                105.56,
                120,
                groups,
                List.of(VenueAccess.STEP_FREE, VenueAccess.TOILET),
                hours(closed),
                "接待处",
                "0955-5000000",
                "从一块矿石讲到一节电池，三个展厅，一间可以动手的教室。",
                null);
    }

    public static OpeningHours hours(LocalDate... closed) {
        var week = new EnumMap<DayOfWeek, List<OpeningHours.Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values())
            week.put(
                    day,
                    List.of(
                            new OpeningHours.Span(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                            new OpeningHours.Span(LocalTime.of(14, 30), LocalTime.of(17, 30))));
        return new OpeningHours(week, "法定节假日照常", List.of(closed));
    }
}
