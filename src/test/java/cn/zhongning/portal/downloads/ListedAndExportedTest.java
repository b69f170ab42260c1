package cn.zhongning.portal.downloads;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.exports.Asked;
import cn.zhongning.portal.exports.Exporter;
import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whoever takes a list away gets as many rows as the page shows them, whatever they have chosen there. */
@PortalTest
@Transactional // what the demonstration lacks is added for these tests only
class ListedAndExportedTest extends DeskTest {
    private static final String ONWARD = "下一页";

    /** Where a line is a card of its own; elsewhere cards hold lists and forms. */
    private static final Set<String> CARDS =
            Set.of("desk/credentials/review", "desk/organisations", "desk/review/templates");

    /** They hold more than the page beside which they are offered, and say so in their names. */
    private static final Set<String> MORE = Set.of("all-demands", "all-results", "trials");

    private static final Map<String, List<String>> CHOSEN = Map.ofEntries(
            Map.entry("desk/accounts", List.of("q=demo.example", "q=broker")),
            Map.entry("desk/articles", List.of("stage=DRAFT", "stage=PUBLISHED", "stage=WITHDRAWN")),
            Map.entry("desk/audit", List.of("action=sign-in", "who=staff@demo.example&action=list.exported")),
            Map.entry("desk/campaigns", List.of("stage=DRAFT", "stage=PUBLISHED")),
            Map.entry("desk/contracts", List.of("stage=SIGNED", "stage=REGISTERED", "numbered=NO", "q=枸杞")),
            Map.entry("desk/deals", List.of("whose=ALL", "whose=MINE", "whose=OTHERS", "whose=LATE", "stage=TALKING")),
            Map.entry("desk/disclosures", List.of("side=sent", "waiting")),
            Map.entry("desk/mail", List.of("waiting", "state=SENT", "channel=MAIL", "who=example")),
            Map.entry("desk/events", List.of("show=PAST", "show=DRAFTS", "show=CANCELLED")),
            Map.entry("desk/mandates", List.of("waiting", "stand=RUNNING", "stand=OVER", "agency=枸杞", "client=大学")),
            Map.entry("desk/reports", List.of("show=WAITING", "show=MISSING", "show=PUBLISHED")),
            Map.entry("desk/venues", List.of("show=WAITING", "show=DRAFTS")),
            Map.entry("desk/ledger", List.of("year=2026", "q=枸杞", "bought=true")),
            Map.entry("desk/unmet", List.of("view=searches", "view=results", "view=demands&industry=manufacturing")),
            Map.entry("desk/notices", List.of("waiting")),
            Map.entry("desk/objections", List.of("waiting")),
            Map.entry("desk/organisations", List.of("waiting")),
            Map.entry("desk/publicity", List.of("waiting")),
            Map.entry("desk/review", List.of("kind=DEMAND", "kind=RESULT")),
            Map.entry("desk/visits", List.of("waiting")));

    @Autowired
    List<ListExport> lists;

    @Autowired
    ExportOffers offers;

    @Autowired
    Exporter exporter;

    @Autowired
    CurrentUser user;

    @Autowired
    Accounts accounts;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient sql;

    private final List<String> wrong = new ArrayList<>();
    private int compared;

    @BeforeEach
    void actForOthers() {
        sql.sql("update deal set turn_since = now() - interval '60 days' where demo and stage = 'SENT'")
                .update();
        for (var role : List.of(Role.ENTERPRISE, Role.UNIVERSITY)) mandate(role);
        objection();
        audit.record("sign-in", "staff@demo.example"); // the page offers only what was done before
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyListIsTakenAwayAsItStandsOnThePage(Role role) {
        SignedInAs.account(person(role));
        lists.stream()
                .filter(list -> !MORE.contains(list.name())
                        && offers.find(list.name(), user.require()).isPresent())
                .collect(groupingBy(
                        list -> list.view().getAnnotation(Route.class).value()))
                .forEach((path, offered) -> {
                    if (!path.contains(":")) compare(path, offered);
                });
        assertThat(wrong).isEmpty();
        assertThat(compared).as("lists with something in them").isGreaterThan(2);
    }

    private void compare(String path, List<ListExport> offered) {
        var chosen = CHOSEN.getOrDefault(path, List.of());
        for (var query : Stream.concat(path.equals("desk/audit") ? Stream.of() : Stream.of(""), chosen.stream())
                .toList()) {
            int shown = lines(path, query);
            long written = exporter.count(offered, asked(query));
            if (shown > 0) compared++;
            if (shown != written) wrong.add(path + "?" + query + " shows " + shown + ", its file has " + written);
        }
    }

    private Asked asked(String query) {
        var who = user.require();
        var filters = query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query);
        return new Asked(who.accountId(), who.organisationId(), who.staff(), Texts.CHINESE, filters);
    }

    private int lines(String path, String query) {
        int lines = 0;
        for (var next = Optional.of("/" + path + "?" + query); next.isPresent(); next = onward()) {
            var parts = next.get().substring(1).split("\\?", 2);
            UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
            lines += lines(((Component) getCurrentView()).getElement(), CARDS.contains(path));
        }
        return path.equals("desk/review/templates") ? lines - 1 : lines; // its last card is for a new one
    }

    private static int lines(Element here, boolean cards) {
        if (here.isTextNode() || !here.isVisible()) return 0;
        var classes = here.getClassList();
        if (cards && classes.contains("stacked")) return 1;
        if (classes.contains("rows") || here.getTag().equals("tbody")) return here.getChildCount();
        return here.getChildren().mapToInt(child -> lines(child, cards)).sum();
    }

    private Optional<String> onward() {
        return find(Anchor.class).all().stream()
                .filter(link -> ONWARD.equals(link.getText()))
                .map(Anchor::getHref)
                .findFirst();
    }

    private Account person(Role role) {
        return accounts.find(sql.sql("select id from account where email = lower(?) || '@demo.example'")
                        .param(role.name())
                        .query(UUID.class)
                        .single())
                .orElseThrow();
    }

    /** The broker of the demonstration acts in everything for both sides of its market. */
    private void mandate(Role client) {
        sql.sql("""
                        insert into mandate (id, version, agency_id, client_id, scope, starts_on, ends_on, stage, note, demo,
                            created_at)
                        values (?, 1, ?, ?, 'ALL', current_date - 30, current_date + 30, 'CONFIRMED', '', true, now())
                        """)
                .params(
                        UUID.randomUUID(),
                        Objects.requireNonNull(person(Role.BROKER).organisationId()),
                        Objects.requireNonNull(person(client).organisationId()))
                .update();
    }

    /** By which a result of the demonstration has to be announced anew. */
    private void objection() {
        sql.sql("""
                        insert into objection (id, version, publicity_id, name, contact, body, language, notice_version, digest,
                            received_at, outcome, reasons, decided_by, decided_at)
                        select ?, 1, p.id, '路过的人', '0955-0000000', '价格比市场低得多', 'zh', '1', md5('1') || md5('2'), now(),
                            'UPHELD', '价格确实偏低', p.announced_by, now()
                        from publicity p where demo order by announced_at desc limit 1
                        """).param(UUID.randomUUID()).update();
    }
}
