package cn.zhongning.portal.fill;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goes through the pages of a filled market, each often enough to tell how long it takes. */
final class MarketWalk {
    private static final int WARM = 15;
    private static final int TIMES = 60;

    /** So many characters of a title somebody has typed. */
    private static final int TYPED = 3;

    private static final String OUT = " where stage = 'PUBLISHED' and expires_on > current_date order by id limit ?";
    private static final String PLACE = "select (extract(epoch from %s) * 1000000)::bigint || '_' || id from %s";
    private static final String FURTHER =
            PLACE.formatted("moved_at", "deal") + " order by moved_at desc, id desc offset 40 limit ?";
    private static final String WAITING =
            PLACE.formatted("updated_at", "tech_result") + " where stage = 'SUBMITTED' order by updated_at, id limit ?";
    private static final String OLDER =
            PLACE.formatted("updated_at", "contract") + " order by updated_at desc, id desc offset 40 limit ?";

    private final URI portal;
    private final Path home;
    private final JdbcClient sql;
    private final BiConsumer<String, Times> teller;

    MarketWalk(URI portal, Path home, JdbcClient sql, BiConsumer<String, Times> teller) {
        this.portal = portal;
        this.home = home;
        this.sql = sql;
        this.teller = teller;
    }

    void walk() throws Exception {
        var staff = reader("STAFF");
        live(staff, "deals", List.of("desk/deals?whose=ALL"));
        live(staff, "deals further on", texts(FURTHER, "desk/deals?whose=ALL&after="));
        live(staff, "deal", ids("select id from deal order by id limit ?", "desk/deals/"));
        live(staff, "review queue", List.of("desk/review"));
        live(staff, "review further on", texts(WAITING, "desk/review?after="));
        live(staff, "contracts", List.of("desk/contracts"));
        live(staff, "contracts further on", texts(OLDER, "desk/contracts?after="));
        live(staff, "contract", ids("select id from contract order by id limit ?", "desk/contracts/"));
        live(staff, "ledger", List.of("desk/ledger"));
        live(
                staff,
                "ledger further on",
                texts("select id::text from contract_entry order by id desc offset 4 limit ?", "desk/ledger?before="));
        live(staff, "today", List.of("desk"));
        var enterprise = reader("ENTERPRISE");
        live(enterprise, "deals of one side", List.of("desk/deals"));
        open("targets", List.of("/targets"));
        open("contracts of a year", List.of("/targets/contracts?year=2025", "/targets/contracts?year=2026"));
        open("result", ids("select id from tech_result" + OUT, "/results/"));
        open("list of demands", List.of("/demands", "/demands?page=2", "/demands?industry=goji"));
        var titles = texts("select title from tech_result" + OUT, "");
        open(
                "search",
                titles.stream().map(title -> "/search?q=" + spelled(title)).toList());
        open(
                "suggestions",
                titles.stream()
                        .map(title -> "/search/suggest?q=" + spelled(title.substring(0, TYPED)))
                        .toList());
    }

    private LiveReader reader(String role) throws Exception {
        var account = account(role).split("\\s+");
        var reader = new LiveReader(portal);
        reader.signIn(account[1], account[2]);
        return reader;
    }

    private String account(String role) throws IOException {
        return Files.readAllLines(home.resolve("demo-accounts.txt")).stream()
                .filter(line -> line.startsWith(role + " "))
                .findFirst()
                .orElseThrow();
    }

    private void live(LiveReader reader, String page, List<String> addresses) throws Exception {
        measured(page, addresses, reader::open);
    }

    /** As a visitor: each time another query, so that no cache answers. */
    private void open(String page, List<String> addresses) throws Exception {
        var visitor = new LiveReader(portal);
        var asked = new int[1];
        measured(
                page,
                addresses,
                address -> visitor.get(address + (address.contains("?") ? "&" : "?") + "walk=" + asked[0]++));
    }

    private interface Opening {
        String open(String address) throws Exception;
    }

    private void measured(String page, List<String> addresses, Opening opening) throws Exception {
        Times.Action action = i -> opening.open(addresses.get(i % addresses.size()));
        Times.of(WARM, action);
        teller.accept(page, Times.of(TIMES, action));
    }

    private List<String> ids(String question, String before) {
        return texts(question.replace("select id", "select id::text"), before);
    }

    private List<String> texts(String question, String before) {
        return sql.sql(question).param(TIMES).query(String.class).list().stream()
                .map(text -> before + text)
                .toList();
    }

    private static String spelled(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
