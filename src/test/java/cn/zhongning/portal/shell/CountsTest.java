package cn.zhongning.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.pages.DeskEntry;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What waits is counted on the first page of everybody's desk; whoever presses a number finds as many lines. */
@PortalTest
@Transactional // what the demonstration lacks is added for these tests only
class CountsTest extends DeskTest {
    private static final String ONWARD = "下一页";

    private static final Map<Role, Set<String>> COUNTED = Map.of(
            Role.ENTERPRISE, Set.of("deals", "demands", "contracts", "disclosures", "mandates", "notices"),
            Role.UNIVERSITY, Set.of("deals", "results", "contracts", "publicity", "disclosures", "notices"),
            Role.BROKER, Set.of("deals", "contracts", "mandates", "notices"),
            Role.ORGANISER, Set.of("visits", "notices"),
            Role.STAFF,
                    Set.of(
                            "review",
                            "objections",
                            "organisations",
                            "deals",
                            "credentials/review",
                            "contracts",
                            "events",
                            "venues",
                            "visits",
                            "notices",
                            "mail"),
            Role.ADMIN,
                    Set.of(
                            "review",
                            "objections",
                            "organisations",
                            "deals",
                            "contracts",
                            "events",
                            "venues",
                            "visits",
                            "mail"));

    @Autowired
    JdbcClient sql;

    @Autowired
    Accounts accounts;

    @Autowired
    DeskMenu menu;

    @BeforeEach
    void letSomethingWaitEverywhere() {
        sql.sql("update deal set turn_since = now() - interval '60 days' where demo and stage = 'SENT'")
                .update();
        sql.sql("update demand set stage = 'RETURNED' where demo and stage = 'DRAFT'")
                .update();
        sql.sql(
                        "update event set stage = 'REVIEW', submitted_at = now() where id in (select id from event where demo and ends_at > now() limit 2)")
                .update();
        sql.sql("update broker_credential set state = 'PENDING' where demo").update();
        mandates();
        signed();
        brought();
        asked("demand", Role.ENTERPRISE, Role.UNIVERSITY);
        asked("tech_result", Role.UNIVERSITY, Role.ENTERPRISE);
        submitted();
        wished();
        failedLetter();
        for (var role : COUNTED.keySet()) told(role);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyCountOpensAListOfAsManyLines(Role role) {
        SignedInAs.account(person(role));
        var counted = menu.entries().stream()
                .map(DeskEntry::waiting)
                .filter(one -> one.count().getAsInt() > 0)
                .toList();
        assertThat(counted)
                .extracting(one -> one.path().replaceFirst("\\?.*", "").substring("/desk/".length()))
                .containsAll(COUNTED.getOrDefault(role, Set.of()));
        for (var one : counted) {
            assertThat(lines(one.path())).as(one.path()).isEqualTo(one.count().getAsInt());
        }
    }

    @Test
    void firstPageLeadsToTheListsThatAreCounted() {
        SignedInAs.account(person(Role.ENTERPRISE));
        open("desk");
        assertThat(find(Anchor.class).withClassName("due").all())
                .extracting(Anchor::getHref)
                .contains("/desk/deals?whose=MINE", "/desk/demands?waiting", "/desk/mandates?waiting");
    }

    private int lines(String path) {
        int lines = 0;
        for (var next = Optional.of(path); next.isPresent(); next = onward()) {
            go(next.get());
            lines += find(UnorderedList.class).withClassName("rows").all().stream()
                    .mapToInt(list -> (int) list.getChildren().count())
                    .sum();
            lines += find(Div.class).withClassName("stacked").all().size();
        }
        return lines;
    }

    private Optional<String> onward() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getText().equals(ONWARD))
                .map(Anchor::getHref)
                .findFirst();
    }

    private void go(String path) {
        var parts = path.substring(1).split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        assertThat((Component) getCurrentView()).isNotNull();
    }

    private Account person(Role role) {
        return accounts.find(account(role)).orElseThrow();
    }

    private UUID account(Role role) {
        return id("select id from account where email = lower(?) || '@demo.example'", role);
    }

    private UUID organisation(Role role) {
        return id("select organisation_id from account where email = lower(?) || '@demo.example'", role);
    }

    private UUID id(String query, Role role) {
        return sql.sql(query).param(role.name()).query(UUID.class).single();
    }

    /** One is offered to the agency, one asked of its client, beside the one that runs. */
    private void mandates() {
        sql.sql("update mandate set stage = 'OFFERED', ended_at = null, ended_by = null where demo and stage = 'ENDED'")
                .update();
        sql.sql("""
                        insert into mandate (id, version, agency_id, client_id, scope, starts_on, ends_on, stage, note, demo,
                            created_at)
                        select ?, 1, agency_id, client_id, 'ALL', starts_on, ends_on, 'ASKED', '', true, now()
                        from mandate where demo and stage = 'CONFIRMED'
                        """).param(UUID.randomUUID()).update();
    }

    /** One that has its number is added to the one without. */
    private void signed() {
        sql.sql("""
                        insert into contract (id, version, kind, title, buyer_organisation, seller_organisation, industry,
                            signed_on, total, technology, stage, registration_number, registered_on, demo, created_at,
                            updated_at)
                        select ?, 1, kind, title, buyer_organisation, seller_organisation, industry, signed_on, total,
                            technology, 'SIGNED', 'ZN-2026-0001', signed_on, true, now(), now()
                        from contract where demo and stage = 'SIGNED' limit 1
                        """).param(UUID.randomUUID()).update();
    }

    private void submitted() {
        sql.sql("""
                        insert into venue (id, version, organisation_id, name, kind, level, town, address, capacity,
                            group_capacity, access, hours, contact, phone, description, stage, submitted_at, created_at,
                            updated_at)
                        values (?, 1, ?, '等着看的科普馆', 'HALL', 'COUNTY', 'ningan', '新市街 1 号', 40, 20, '{}',
                            '{"week": {}, "note": "", "closed": []}', '', '0955-5000000', '来看看，动动手，都不要钱。', 'DRAFT',
                            now(), now(), now())
                        """).params(UUID.randomUUID(), organisation(Role.ORGANISER)).update();
    }

    private void wished() {
        sql.sql("""
                        with place as (select id from venue where organisation_id = :organisation limit 1),
                        hour as (
                            insert into visit_hour (venue_id, starts_at, ends_at, places, taken)
                            select id, now() + interval '5 days', now() + interval '121 hours', 20, 12 from place
                            returning *)
                        insert into visit (id, venue_id, starts_at, ends_at, name, phone, party, persons, stage, language,
                            notice, agreed_at, created_at, changed_at)
                        select :id, venue_id, starts_at, ends_at, '王老师', '13800000000', '中心小学', 12, 'ASKED', 'zh-CN', '1',
                            now(), now(), now() from hour
                        """)
                .param("organisation", organisation(Role.ORGANISER))
                .param("id", UUID.randomUUID())
                .update();
    }

    private void brought() {
        for (var outcome : new String[] {null, "UPHELD"}) {
            sql.sql("""
                            insert into objection (id, version, publicity_id, name, contact, body, language, notice_version,
                                digest, received_at, outcome, reasons, decided_by, decided_at)
                            select :id, 1, p.id, '路过的人', '0955-0000000', '价格比市场低得多', 'zh', '1', md5(:text) || md5(:text), now(),
                                :outcome, case when :outcome is null then null else '价格确实偏低' end,
                                case when :outcome is null then null else p.announced_by end,
                                case when :outcome is null then null else now() end
                            from publicity p where demo order by announced_at desc limit 1
                            """)
                    .param("id", UUID.randomUUID())
                    .param("text", UUID.randomUUID().toString())
                    .param("outcome", outcome, java.sql.Types.VARCHAR)
                    .update();
        }
    }

    private void asked(String table, Role owner, Role asker) {
        sql.sql("insert into disclosure (id, version, kind, listing_id, title, owner_organisation, asker_organisation,"
                        + " asked_by, asked_by_name, reason, stage, asked_at, moved_at) select :id, 1, :kind, id, title,"
                        + " organisation_id, :asker, :account, '来问的人', '想看看参数再谈', 'ASKED', now(), now() from " + table
                        + " where demo and stage = 'PUBLISHED' and organisation_id = :owner limit 1")
                .param("id", UUID.randomUUID())
                .param("kind", table.equals("demand") ? "DEMAND" : "RESULT")
                .param("asker", organisation(asker))
                .param("account", account(asker))
                .param("owner", organisation(owner))
                .update();
    }

    private void told(Role role) {
        sql.sql(
                        "insert into notice (id, account_id, title, body, address, created_at) values (?, ?, '有人找您', '', '/desk', now())")
                .params(UUID.randomUUID(), account(role))
                .update();
    }

    private void failedLetter() {
        sql.sql("""
                        insert into mail (id, recipient, language, subject, body, address, invented, state, attempts, next_at,
                            created_at)
                        values (?, 'nobody@example.cn', 'zh', '没有送到的信', '', '/desk', false, 'FAILED', 5, now(), now())
                        """).param(UUID.randomUUID()).update();
    }
}
