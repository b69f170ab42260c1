package cn.zhongning.portal.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.checkin.Doors;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.registration.Halls;
import cn.zhongning.portal.registration.RegistrationNotice;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody without an account asks what is kept about them, takes it along, and wants it gone. */
@PortalTest
class ForgettingTest {
    @Autowired
    Halls halls;

    @Autowired
    Doors doors;

    @Autowired
    JdbcClient sql;

    @Value("${portal.home}")
    Path home;

    @LocalServerPort
    int port;

    /** Whoever it is, their name, number and address are nobody else's in this run. */
    private record Person(String name, String guardian, String phone, String mail) {
        static Person unheardOf() {
            var word = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
            return new Person("宁" + word, "护" + word, Halls.phone(), word + "@example.cn");
        }

        List<String> traces() {
            return Stream.of(name, guardian, phone, mail)
                    .flatMap(trace -> Stream.of(trace, hex(trace)))
                    .toList();
        }
    }

    @Test
    void whatIsKeptIsShownAndTakenAlongByTheTicketsAddress() throws Exception {
        var person = Person.unheardOf();
        var address = register(halls.open(9, true), person);
        var sheet = get(address + "/data");
        assertThat(sheet)
                .contains(person.name(), person.phone(), person.mail(), person.guardian())
                .contains(RegistrationNotice.VERSION, "监护人同意的告知", "告诉过您的", "已报名：锰从哪里来");
        assertThat(get("/en" + address + "/data")).contains("Notice agreed to");
        assertThat(get(address + "/data.json")).contains(person.phone(), "guardianConsent", "messages", "已报名");
    }

    @Test
    void nothingIsLeftOfAPersonInAnyColumnOfAnyTable() throws Exception {
        var person = Person.unheardOf();
        var event = halls.open(9, true);
        var address = register(event, person);
        var session = halls.session(event).id();
        doors.startsIn(session, 30);
        post(address + "/change", form(event, person));
        UUID ticket = sql.sql("select id from registration where phone = ?")
                .param(person.phone())
                .query(UUID.class)
                .single();
        doors.comes(new Doors.Evening(event, session, List.of(ticket), doors.link(event, session)), ticket);
        doors.startsIn(session, -120);
        assertThat(post(address + "/survey", Map.of("stars", "3", "good", "实验")).statusCode())
                .isEqualTo(303);
        assertThat(traces(person)).as("or there is nothing to be found").hasSizeGreaterThan(3);

        assertThat(post(address + "/forget", Map.of()).statusCode()).isEqualTo(303);
        assertThat(traces(person)).isEmpty();
        assertThat(sql.sql("select link is null from survey_answer where session_id = ?")
                        .param(session)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(files(person)).isEmpty();
        assertThat(get(address)).contains("信息已删除").doesNotContain(person.name());
    }

    @Test
    void allTicketsOfAPhoneAreSeenTakenAndDeletedByOneCode() throws Exception {
        var person = Person.unheardOf();
        register(halls.open(9, true), person);
        register(halls.open(9, true), person);
        var code = sql.sql("select code from registration where phone = ? limit 1")
                .param(person.phone())
                .query(String.class)
                .single();
        var wrong = Map.of("phone", person.phone(), "code", code.equals("000000") ? "000001" : "000000");
        assertThat(post("/tickets/forget", wrong).statusCode()).isEqualTo(422);
        assertThat(post("/tickets/data", wrong).body()).doesNotContain(person.name());
        var right = Map.of("phone", person.phone(), "code", code);
        var all = post("/tickets/all", right);
        assertThat(all.body()).contains("共 2 张票", "删除全部信息", "name=\"code\"");
        assertThat(all.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(post("/tickets/data", right).body()).contains(person.name()).startsWith("[{");
        assertThat(post("/tickets/forget", right).body()).contains("都已经删除");
        assertThat(traces(person)).isEmpty();
        assertThat(post("/tickets/all", right).statusCode()).isEqualTo(422);
    }

    /** Every place in the database that names them, table and column. */
    private Set<String> traces(Person person) {
        var columns = sql.sql("""
                        select table_name, column_name from information_schema.columns
                            join information_schema.tables using (table_schema, table_name)
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        """)
                .query((row, number) -> Map.entry(row.getString("table_name"), row.getString("column_name")))
                .list();
        assertThat(columns).hasSizeGreaterThan(200);
        return columns.stream()
                .filter(column -> names(column.getKey(), column.getValue(), person))
                .map(column -> column.getKey() + "." + column.getValue())
                .collect(Collectors.toSet());
    }

    private boolean names(String table, String column, Person person) {
        return sql.sql("select exists (select from \"%s\" where \"%s\"::text like any (:traces))"
                        .formatted(table, column))
                .param("traces", patterns(person.traces()))
                .query(Boolean.class)
                .single();
    }

    private static String[] patterns(List<String> traces) {
        return traces.stream().map(trace -> "%" + trace + "%").toArray(String[]::new);
    }

    /** As a column of bytes shows it when it is read as text. */
    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> files(Person person) throws Exception {
        var folder = home.resolve("mail");
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> mentions(file, person.mail())).toList();
        }
    }

    private static boolean mentions(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException justMoved) {
            return false;
        }
    }

    private String register(Event event, Person person) throws Exception {
        var answer = post("/events/" + event.id() + "/register", form(event, person));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private Map<String, String> form(Event event, Person person) {
        var form = new HashMap<String, String>();
        form.put("session", halls.session(event).id() + "/ON_SITE");
        form.put("name", person.name());
        form.put("phone", person.phone());
        form.put("email", person.mail());
        form.put("persons", "2");
        form.put("children", "1");
        form.put("guardian", person.guardian());
        form.put("consent", RegistrationNotice.VERSION);
        form.put("guardianConsent", RegistrationNotice.VERSION);
        return form;
    }

    private String get(String address) throws Exception {
        return new Browser(port).get(address).body();
    }

    private HttpResponse<String> post(String address, Map<String, String> form) throws Exception {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var browser = new Browser(port);
        return browser.send(browser.request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
