package cn.zhongning.portal.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.Visitor;
import cn.zhongning.portal.fill.Tab;
import cn.zhongning.portal.strangers.Addresses.Hidden;
import cn.zhongning.portal.strangers.Strangers.Stranger;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nobody reads the affairs of others, at whatever address they ask for them. */
@PortalTest
class AddressesTest {
    /** A number by itself is a column of a list that is taken away. */
    private static final Pattern QUERIED = Pattern.compile(
            "(?:\\b(?:getSingleParameter|getParameter|first|all)\\((?:\\w+, )?|\\.number\\(|number\\(\\w+, )\"(\\w+)\"");

    @Autowired
    ServletContext servlets;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    PasswordEncoder encoder;

    @LocalServerPort
    int port;

    private final List<String> wrong = new ArrayList<>();
    private Neighbour neighbour;

    @BeforeEach
    void moveIn() throws Exception {
        neighbour = Neighbour.of(sql, encoder);
    }

    @Test
    void neighbourHasDoneEverythingThatCanBeDone() {
        assertThat(neighbour.emptyTables())
                .as("tables in which the neighbour has nothing: add a row of theirs to strangers/neighbour.sql, with a "
                        + "secret in each protected field, or name the table in Neighbour.NOBODYS")
                .isEmpty();
    }

    @Test
    void everyAddressThatTakesAnIdIsInTheTable() {
        assertThat(Stream.concat(pages(), mapped())
                        .filter(AddressesTest::taking)
                        .collect(Collectors.toSet()))
                .as("addresses with something of somebody's in them: say in Addresses whether strangers find anything "
                        + "there (HIDDEN, OPEN, POSTED), and with which ids of the neighbour's to ask")
                .isSubsetOf(Addresses.known());
    }

    @Test
    void everythingAskedForAfterAQuestionMarkIsInTheTable() throws Exception {
        var queried = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                QUERIED.matcher(Files.readString(file)).results().forEach(found -> queried.add(found.group(1)));
            }
        }
        queried.removeAll(Addresses.PLAIN_QUERIES);
        assertThat(queried)
                .as("read from queries: ask with an id of the neighbour's in Addresses, or list it in PLAIN_QUERIES")
                .isSubsetOf(Addresses.askedFor());
    }

    @Test
    void visitorFindsNothingOfTheNeighbours() throws Exception {
        var browser = new Browser(port);
        for (var hidden : Addresses.HIDDEN) {
            for (var address : Addresses.filled(hidden.asked(), neighbour)) {
                var answer = browser.get("/" + address);
                boolean signIn = Visitor.location(answer).contains("/sign-in");
                boolean asked = signIn || answer.statusCode() == 401; // a script is told so, and not led away
                if (answer.statusCode() != 404 && !asked) wrong.add("visitor: " + address + " " + answer.statusCode());
                blab("visitor", address, answer.body());
            }
        }
        for (var address : everybodys())
            blab("visitor", address, browser.get("/" + address).body());
        assertThat(wrong).isEmpty();
    }

    @Test
    void strangersFindNothingOfTheNeighbours() throws Exception {
        var strangers = Strangers.of(accounts, sql);
        var before = neighbour.sums();
        for (var stranger : strangers) look(stranger);
        assertThat(wrong).isEmpty();
        assertThat(Neighbour.changed(before, neighbour.sums())).isEmpty();
    }

    /** Else nobody would prove anything by finding nothing. */
    @Test
    void whoMayFindsThereWhatStrangersDoNot() throws Exception {
        var unfound = Addresses.HIDDEN.stream().map(Hidden::template).collect(Collectors.toSet());
        Addresses.OPEN.forEach(open -> unfound.remove(open.template())); // the unpublished is nobody's there
        var read = new TreeSet<String>();
        for (var tab : rightful()) {
            for (var hidden : Addresses.HIDDEN) {
                if (!unfound.contains(hidden.template())) continue;
                for (var address : Addresses.filled(hidden.asked(), neighbour)) {
                    var answer = hidden.page() ? tab.open(address) : tab.get(address);
                    if (hidden.found(answer)) unfound.remove(hidden.template());
                    read.addAll(Neighbour.secrets(answer));
                }
            }
        }
        assertThat(unfound).isEmpty();
        assertThat(read).hasSizeGreaterThan(60);
    }

    private List<Tab> rightful() throws Exception {
        var tabs = new ArrayList<Tab>();
        for (var person : Neighbour.RIGHTFUL) tabs.add(new Tab(port, neighbour.email(person), Neighbour.PASSWORD));
        for (var role : List.of(Role.STAFF, Role.ADMIN)) {
            var email = UUID.randomUUID() + "@example.cn";
            accounts.create(null, email, "中心的人", null, role, Neighbour.PASSWORD, false);
            tabs.add(new Tab(port, email, Neighbour.PASSWORD));
        }
        return tabs;
    }

    @Test
    void visitorPostsNothingIntoTheNeighboursAffairs() throws Exception {
        var before = neighbour.sums();
        var visitor = new Visitor(port, "127.0.0.77");
        for (var posted : Addresses.POSTED.values()) {
            for (var address : Addresses.filled(posted, neighbour)) {
                var form = Map.of("name", "路人甲", "password", "不相干的人-Zn7x", "contact", "13800000000", "body", "我有话说");
                blab("visitor posts", address, visitor.post(address, form).body());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(Neighbour.changed(before, neighbour.sums())).isEmpty();
    }

    private void look(Stranger who) throws Exception {
        var tab = new Tab(port, who.account().email(), Strangers.PASSWORD);
        for (var hidden : Addresses.HIDDEN) {
            for (var address : Addresses.filled(hidden.asked(), neighbour)) {
                var answer = hidden.page() ? tab.open(address) : tab.get(address);
                if (hidden.found(answer)) wrong.add(who + " finds " + address);
                blab(who.called(), address, answer);
            }
        }
        if (who.account().member() != MemberRole.OWNER) return; // who only helps an owner has no pages of their own
        for (var address : everybodys()) {
            if (!address.startsWith("en/") && !address.equals("en")) blab(who.called(), address, tab.open(address));
        }
    }

    /** What everybody may open: in the table, and every page that takes nothing of anybody's. */
    private List<String> everybodys() {
        var own = pages().filter(page -> !taking(page));
        var open = Addresses.OPEN.stream().flatMap(each -> Addresses.filled(each.asked(), neighbour).stream());
        return Stream.concat(own, open).distinct().toList();
    }

    private void blab(String who, String address, String answer) {
        var secrets = Neighbour.secrets(answer);
        Addresses.filled(List.of(address), neighbour)
                .forEach(asked -> secrets.removeIf(asked.toLowerCase(Locale.ROOT)::contains));
        if (!secrets.isEmpty()) wrong.add(who + " reads at " + address + ": " + secrets);
    }

    private static boolean taking(String template) {
        return template.contains(":") || template.contains("{");
    }

    /** Flow's, in both languages; the English ones are the same pages. */
    private Stream<String> pages() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                .flatMap(route -> Stream.concat(
                        Stream.of(route.getTemplate()),
                        route.getRouteAliases().stream().map(RouteBaseData::getTemplate)))
                .map(AddressesTest::inChinese)
                .distinct();
    }

    private Stream<String> mapped() {
        return controllers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(AddressesTest::inChinese);
    }

    private static String inChinese(String template) {
        return template.replaceFirst("^(/?)en/", "$1");
    }
}
