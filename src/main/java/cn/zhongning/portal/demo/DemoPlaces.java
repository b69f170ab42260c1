package cn.zhongning.portal.demo;

import cn.zhongning.portal.campaigns.CampaignForm;
import cn.zhongning.portal.campaigns.CampaignKind;
import cn.zhongning.portal.campaigns.Campaigns;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.venues.OpeningHours;
import cn.zhongning.portal.venues.OpeningHours.Span;
import cn.zhongning.portal.venues.Venue;
import cn.zhongning.portal.venues.VenueAccess;
import cn.zhongning.portal.venues.VenueForm;
import cn.zhongning.portal.venues.VenueKind;
import cn.zhongning.portal.venues.VenueLevel;
import cn.zhongning.portal.venues.Venues;
import cn.zhongning.portal.visits.VisitNotice;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demonstration's campaigns and venues, the events that belong to them, and groups that want to come. */
@Component
class DemoPlaces {
    private static final int PUBLISHED = 40;
    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final Venues venues;
    private final Site site;
    private final Clock clock;

    DemoPlaces(JdbcClient jdbc, Campaigns campaigns, Venues venues, Site site, Clock clock) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.venues = venues;
        this.site = site;
        this.clock = clock;
    }

    void load(List<UUID> organisers) {
        DemoFiles.rows("campaigns.tsv").forEach(this::campaign);
        var rows = DemoFiles.rows("venues.tsv");
        for (int i = 0; i < rows.size(); i++) venue(rows.get(i), organisers.get(i % organisers.size()));
    }

    /** Events of the villages belong to what goes to the villages, and all others to the campaign of their days. */
    private void campaign(String[] row) {
        var kind = CampaignKind.valueOf(row[0]);
        var from = DemoSeason.begins(MonthDay.parse(row[1]), LocalDate.ofInstant(clock.instant(), Clocks.CHINA));
        var to = DemoSeason.ends(from, MonthDay.parse(row[2]));
        var form = new CampaignForm(kind, from.getYear(), row[3], from, to, row[4].replace('|', '\n'));
        var campaign = campaigns.addDemonstration(
                form,
                form.startsOn().minusDays(PUBLISHED).atStartOfDay(Clocks.CHINA).toInstant());
        jdbc.sql("""
                        update event set campaign_id = :campaign
                        where demo and (starts_at at time zone 'Asia/Shanghai')::date between :from and :to
                            and (not :village or 'VILLAGE' = any(settings))
                        """)
                .param("campaign", campaign.id())
                .param("from", form.startsOn())
                .param("to", form.endsOn())
                .param("village", kind == CampaignKind.VILLAGE_SERVICE)
                .update();
    }

    private void venue(String[] row, UUID organiser) {
        town(row[3]).ifPresent(town -> {
            var form = new VenueForm(
                    row[0],
                    VenueKind.valueOf(row[1]),
                    VenueLevel.valueOf(row[2]),
                    town,
                    row[4],
                    Double.valueOf(row[5]),
                    Double.valueOf(row[6]),
                    Integer.parseInt(row[7]),
                    Integer.parseInt(row[8]),
                    access(row[9]),
                    hours(row[10], row[11]),
                    row[12],
                    row[13],
                    row[14].replace('|', '\n'),
                    null);
            var published =
                    clock.instant().atZone(Clocks.CHINA).minusDays(PUBLISHED).toInstant();
            var venue = venues.addDemonstration(organiser, form, published);
            jdbc.sql("update event set venue_id = ? where demo and strpos(venue, ?) > 0")
                    .params(venue.id(), row[15])
                    .update();
            visits(venue, row[16]);
        });
    }

    /** Each as 学校:人数:状态, one day after the other at nine. */
    private void visits(Venue venue, String groups) {
        var day = LocalDate.now(clock).plusDays(2);
        int number = 0;
        for (var group : groups.split(";")) {
            if (group.isBlank()) continue;
            while (venue.form().hours().hoursOn(day).isEmpty()) day = day.plusDays(1);
            var hour = venue.form().hours().hoursOn(day).getFirst();
            visit(venue, day, hour, group.split(":"), number++);
            day = day.plusDays(1);
        }
    }

    private void visit(Venue venue, LocalDate day, Span hour, String[] group, int number) {
        jdbc.sql("""
                        with hour as (
                            insert into visit_hour (venue_id, starts_at, ends_at, places, taken)
                            values (:venue, :starts, :ends, :places, :persons) returning *)
                        insert into visit (id, venue_id, starts_at, ends_at, name, phone, party, persons, remarks, stage,
                            language, notice, agreed_at, demo, created_at, changed_at)
                        select gen_random_uuid(), venue_id, starts_at, ends_at, '带队老师（示例）', :phone, :party, :persons,
                            '想听讲解，最好能动手。', :stage, 'zh-CN', :notice, :now, true, :now, :now
                        from hour
                        """)
                .param("venue", venue.id())
                .param("starts", day.atTime(hour.opens()).atZone(Clocks.CHINA).toOffsetDateTime())
                .param("ends", day.atTime(hour.closes()).atZone(Clocks.CHINA).toOffsetDateTime())
                .param("places", venue.form().groupCapacity())
                .param("persons", Integer.parseInt(group[1]))
                .param("phone", "1990001%04d".formatted(number))
                .param("party", group[0])
                .param("stage", group[2])
                .param("notice", VisitNotice.VERSION)
                .param("now", clock.instant().atZone(Clocks.CHINA).toOffsetDateTime())
                .update();
    }

    private static List<VenueAccess> access(String names) {
        return names.isEmpty()
                ? List.of()
                : Stream.of(names.split(",")).map(VenueAccess::valueOf).toList();
    }

    /** As 2-5=09:00-12:00,14:00-17:30;6-7=09:00-17:00, days counted from Monday. */
    private static OpeningHours hours(String text, String note) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var part : text.split(";")) {
            var spans = Arrays.stream(part.substring(4).split(","))
                    .map(span -> new Span(LocalTime.parse(span.substring(0, 5)), LocalTime.parse(span.substring(6))))
                    .toList();
            for (int day = part.charAt(0) - '0'; day <= part.charAt(2) - '0'; day++) week.put(DayOfWeek.of(day), spans);
        }
        return new OpeningHours(week, note, List.of());
    }

    /** Another county's list does not know these names. */
    private Optional<String> town(String name) {
        return site.towns().stream()
                .filter(town -> town.zh().equals(name))
                .map(Term::code)
                .findFirst();
    }
}
