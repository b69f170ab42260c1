package cn.zhongning.portal.demo;

import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens to look at: one in daily use, one near its end, one taken back. No secret ever belonged to any of them. */
@Component
class DemoTokens {
    private static final int MADE = 171;

    private final JdbcClient sql;
    private final Clock clock;

    DemoTokens(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void load() {
        token(Role.UNIVERSITY, "成果管理系统（示例）", "OWN_READ,RESULTS_WRITE", 194, Duration.ofMinutes(40), null);
        token(Role.UNIVERSITY, "科研处门户（示例）", "OWN_READ", 9, Duration.ofDays(2), null);
        token(Role.UNIVERSITY, "旧成果库（示例）", "OWN_READ,RESULTS_WRITE", 60, Duration.ofDays(45), Duration.ofDays(44));
        token(Role.ENTERPRISE, "ERP 系统（示例）", "OWN_READ,DEMANDS_WRITE", 120, Duration.ofHours(9), null);
        token(Role.ORGANISER, "科协官网（示例）", "OWN_READ,EVENTS_WRITE", 12, Duration.ofHours(3), null);
    }

    /** @param days until its last one */
    private void token(Role role, String name, String scopes, int days, Duration used, @Nullable Duration revoked) {
        var now = clock.instant();
        var end = LocalDate.ofInstant(now, Clocks.CHINA).plusDays(days + 1L).atStartOfDay(Clocks.CHINA);
        var hash = Sha256.of(UUID.randomUUID().toString() + UUID.randomUUID());
        sql.sql("""
                        insert into api_token (id, version, organisation_id, account_id, name, scopes, hash, ending,
                            created_at, expires_at, revoked_at, last_used_at)
                        select :id, 1, organisation_id, id, :name, string_to_array(:scopes, ','), :hash, :ending,
                            :made, :end, :revoked, :used
                        from account where email = :email and organisation_id is not null
                        """)
                .param("id", UUID.randomUUID())
                .param("email", Named.code(role) + "@demo.example")
                .param("name", name)
                .param("scopes", scopes)
                .param("hash", hash)
                .param("ending", hash.substring(0, 6))
                .param("made", time(now.minus(Duration.ofDays(MADE))))
                .param("end", end.toOffsetDateTime())
                .param("revoked", revoked == null ? null : time(now.minus(revoked)))
                .param("used", time(now.minus(used)))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
