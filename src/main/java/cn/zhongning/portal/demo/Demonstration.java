package cn.zhongning.portal.demo;

import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Progress;
import cn.zhongning.portal.shared.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty portal with invented organisations, people and texts, all marked as demonstration. */
@Component
@ConditionalOnProperty("portal.demo")
@Order(0) // before what builds on it
class Demonstration implements ApplicationRunner {
    private static final int CHECKED_COLUMNS = 3;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Site site;
    private final DemoPeople colleagues;
    private final DemoEvents events;
    private final DemoDoors doors;
    private final DemoEventDetails details;
    private final DemoRatings ratings;
    private final DemoMessages messages;
    private final DemoMails mails;
    private final DemoReports reports;
    private final DemoPlaces places;
    private final DemoArticles articles;
    private final DemoDemands demands;
    private final DemoResults results;
    private final DemoDeals deals;
    private final DemoContracts contracts;
    private final DemoPublicity publicity;
    private final DemoSearches searches;
    private final DemoNotices notices;
    private final DemoTokens tokens;
    private final Path accounts;

    Demonstration(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            Site site,
            DemoPeople colleagues,
            DemoEvents events,
            DemoDoors doors,
            DemoEventDetails details,
            DemoRatings ratings,
            DemoMessages messages,
            DemoMails mails,
            DemoReports reports,
            DemoPlaces places,
            DemoArticles articles,
            DemoDemands demands,
            DemoResults results,
            DemoDeals deals,
            DemoContracts contracts,
            DemoPublicity publicity,
            DemoSearches searches,
            DemoNotices notices,
            DemoTokens tokens,
            @Value("${portal.home}") Path home) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.site = site;
        this.colleagues = colleagues;
        this.events = events;
        this.doors = doors;
        this.details = details;
        this.ratings = ratings;
        this.messages = messages;
        this.mails = mails;
        this.reports = reports;
        this.places = places;
        this.articles = articles;
        this.demands = demands;
        this.results = results;
        this.deals = deals;
        this.contracts = contracts;
        this.publicity = publicity;
        this.searches = searches;
        this.notices = notices;
        this.tokens = tokens;
        accounts = home.resolve("demo-accounts.txt");
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        if (jdbc.sql("select exists (select 1 from organisation)")
                .query(Boolean.class)
                .single()) return;
        Progress.tell("装入示例数据 / loading demonstration data");
        var organisations = organisations();
        people(organisations);
        colleagues.load();
        var organisers = new ArrayList<UUID>();
        organisers.addAll(organisations.getOrDefault(OrganisationKind.CENTRE, List.of()));
        organisers.addAll(organisations.getOrDefault(OrganisationKind.ORGANISER, List.of()));
        events.load(organisers);
        doors.load();
        ratings.load();
        messages.load();
        mails.load();
        reports.load();
        places.load(organisers);
        articles.load();
        demands.load(organisations.getOrDefault(OrganisationKind.ENTERPRISE, List.of()), enterprisesByTown());
        results.load(organisations.getOrDefault(OrganisationKind.UNIVERSITY, List.of()));
        details.load();
        deals.load();
        contracts.load();
        publicity.load();
        searches.load();
        notices.load();
        tokens.load();
    }

    /** Those that the centre has checked; a line that ends with a person is of one that still waits. */
    private Map<OrganisationKind, List<UUID>> organisations() {
        var checked = new EnumMap<OrganisationKind, List<UUID>>(OrganisationKind.class);
        int number = 0;
        for (var line : DemoFiles.rows("organisations.tsv")) {
            var id = UUID.randomUUID();
            boolean waits = line.length > CHECKED_COLUMNS;
            var body = "91" + site.region() + "DEM0%05d".formatted(++number);
            jdbc.sql("""
                            insert into organisation (id, version, kind, name, credit_code, town, status, demo, created_at)
                            values (?, 1, ?, ?, ?, nullif(?, ''), ?, true, now())
                            """)
                    .params(
                            id,
                            line[0],
                            line[1],
                            CreditCode.completing(body).value(),
                            line[2],
                            waits ? "PENDING" : "APPROVED")
                    .update();
            var kind = OrganisationKind.valueOf(line[0]);
            if (waits)
                account(
                        id,
                        line[5],
                        line[4],
                        line[6],
                        kind.role(),
                        HexFormat.of().formatHex(bytes()));
            else checked.computeIfAbsent(kind, any -> new ArrayList<>()).add(id);
        }
        return checked;
    }

    private Map<String, UUID> enterprisesByTown() {
        return jdbc
                .sql("select town, id from organisation where kind = 'ENTERPRISE' and status = 'APPROVED'")
                .query((row, number) -> Map.entry(row.getString("town"), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String person(Role role) {
        return switch (role) {
            case ENTERPRISE -> "马小军（示例）";
            case UNIVERSITY -> "李敏（示例）";
            case BROKER -> "周伟（示例）";
            case ORGANISER -> "王芳（示例）";
            case STAFF -> "赵宁（示例）";
            case ADMIN -> "陈立（示例）";
        };
    }

    /** One account per role; the passwords stand in a file that only its owner can read. */
    private void people(Map<OrganisationKind, List<UUID>> organisations) throws IOException {
        var text = new StringBuilder();
        for (var role : Role.values()) {
            var email = role.name().toLowerCase(Locale.ROOT) + "@demo.example";
            var password = HexFormat.of().formatHex(bytes());
            var organisation = organisations.entrySet().stream()
                    .filter(entry -> entry.getKey().role() == role)
                    .map(entry -> entry.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
            account(organisation, email, person(role), null, role, password);
            text.append("%-11s %-24s %s%n".formatted(role, email, password));
        }
        Files.createDirectories(accounts.toAbsolutePath().getParent());
        Files.deleteIfExists(accounts);
        Files.createFile(accounts, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(accounts, text);
    }

    private void account(
            @Nullable UUID organisation,
            String email,
            String name,
            @Nullable String phone,
            Role role,
            String password) {
        jdbc.sql("""
                        insert into account (id, version, organisation_id, email, name, phone, role, password_hash, demo)
                        values (:id, 1, cast(:organisation as uuid), :email, :name, cast(:phone as text), :role, :hash, true)
                        """)
                .param("id", UUID.randomUUID())
                .param("organisation", organisation)
                .param("email", email)
                .param("name", name)
                .param("phone", phone)
                .param("role", role.name())
                .param("hash", encoder.encode(password))
                .update();
    }

    private static byte[] bytes() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
