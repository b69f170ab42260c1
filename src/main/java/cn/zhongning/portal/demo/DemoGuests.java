package cn.zhongning.portal.demo;

import cn.zhongning.portal.registration.RegistrationNotice;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demonstration's registrations: invented people with numbers that nobody has. */
@Component
class DemoGuests {
    private static final List<String> NAMES =
            List.of("马小兰", "王建军", "李秀英", "杨国强", "张丽", "周海燕", "哈志明", "田玉梅", "刘洋", "陈立平");
    private static final int GROUP = 3;
    private static final int WAITING = 2;
    private final JdbcClient jdbc;

    DemoGuests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param waited whether some more wait for seats that come free */
    void fill(UUID session, String seating, int taken, boolean waited, ZonedDateTime written) {
        int number = 0;
        for (int left = taken; left > 0; number++) {
            int persons = Math.min(1 + number % GROUP, left);
            guest(session, seating, number, persons, "CONFIRMED", written.plusHours(number));
            left -= persons;
        }
        for (int i = 0; waited && i < WAITING; i++)
            guest(session, seating, number + i, 2, "WAITING", written.plusDays(20));
        var column = seating.equals("ONLINE") ? "taken_online" : "taken";
        jdbc.sql("update event_session set " + column + " = ? where id = ?")
                .params(taken, session)
                .update();
    }

    private void guest(UUID session, String seating, int number, int persons, String stage, ZonedDateTime at) {
        jdbc.sql("""
                        insert into registration (id, session_id, seating, name, phone, persons, stage, code, language,
                            notice, agreed_at, demo, created_at, changed_at)
                        values (gen_random_uuid(), :session, :seating, :name, :phone, :persons, :stage,
                            lpad((random() * 999999)::int::text, 6, '0'), 'zh-CN', :notice, :at, true, :at, :at)
                        """)
                .param("session", session)
                .param("seating", seating)
                .param("name", NAMES.get(number % NAMES.size()) + "（示例）")
                .param("phone", "1990000%04d".formatted(number))
                .param("persons", persons)
                .param("stage", stage)
                .param("notice", RegistrationNotice.VERSION)
                .param("at", at.toOffsetDateTime())
                .update();
    }
}
