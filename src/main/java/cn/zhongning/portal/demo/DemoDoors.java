package cn.zhongning.portal.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of the demonstration's people came to the events that are over: most of them, some groups not whole. */
@Component
class DemoDoors {
    private static final String DEVICE = "md5(s.id || ' door ' || %s)::uuid";
    private final JdbcClient jdbc;

    DemoDoors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void load() {
        devices();
        guests();
        walkIns();
        twice();
    }

    private void devices() {
        jdbc.sql("""
                        insert into door_device (session_id, device, number, name, seen_at)
                        select s.id, %s, door.number, door.name, s.ends_at
                        from event_session s join event e on e.id = s.event_id,
                            (values (1, '东门（示例）'), (2, '西门（示例）')) door (number, name)
                        where e.demo and s.ends_at < now() and s.seats > 0
                        """.formatted(DEVICE.formatted("door.number"))).update();
    }

    /** Within the half hour before the start, by two doors; every seventh stayed away. */
    private void guests() {
        jdbc.sql("""
                        insert into check_in (id, session_id, ticket, persons, admitted, offline, device, scanned_at, received_at)
                        select gen_random_uuid(), s.id, r.id, case when r.number % 5 = 0 then greatest(r.persons - 1, 1)
                            else r.persons end, true, false, @device, at.scanned, at.scanned
                        from registration r join event_session s on s.id = r.session_id,
                            lateral (select s.starts_at - interval '28 minutes' + interval '37 seconds' * (r.number % 50) as scanned) at
                        where r.demo and r.stage = 'CONFIRMED' and r.seating = 'ON_SITE' and s.ends_at < now()
                            and r.number % 7 <> 3
                        """.replace("@device", DEVICE.formatted("(1 + r.number % 2)"))).update();
    }

    private void walkIns() {
        jdbc.sql("""
                        insert into check_in (id, session_id, persons, admitted, offline, device, scanned_at, received_at)
                        select gen_random_uuid(), s.id, 1 + come.number % 2, true, false, @device,
                            s.starts_at + interval '3 minutes' * come.number, s.starts_at + interval '3 minutes' * come.number
                        from event_session s join event e on e.id = s.event_id, generate_series(1, 4) come (number)
                        where e.demo and s.ends_at < now() and s.seats > 0
                        """.replace("@device", DEVICE.formatted("1"))).update();
    }

    /** At the last of them one door had no network for a while. */
    private void twice() {
        jdbc.sql("""
                        insert into check_in (id, session_id, ticket, persons, admitted, offline, device, scanned_at, received_at)
                        select gen_random_uuid(), s.id, c.ticket, c.persons, true, true, d.device,
                            c.scanned_at + interval '4 minutes', c.scanned_at + interval '9 minutes'
                        from check_in c join event_session s on s.id = c.session_id
                            join door_device d on d.session_id = s.id and d.device <> c.device
                        where c.ticket is not null order by s.starts_at desc, c.scanned_at limit 1
                        """).update();
    }
}
