package cn.zhongning.portal.demo;

import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Progress;
import cn.zhongning.portal.shared.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty portal with invented organisations, people and events, all marked as demonstration. */
@Component
@ConditionalOnProperty("portal.demo")
class Demonstration implements ApplicationRunner {
    private static final int EVENTS = 40;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Site site;
    private final Clock clock;
    private final DemonstrationListings listings;
    private final Path accounts;

    Demonstration(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            Site site,
            Clock clock,
            DemonstrationListings listings,
            @Value("${portal.home}") Path home) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.site = site;
        this.clock = clock;
        this.listings = listings;
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
        var organisers = new ArrayList<UUID>();
        organisers.addAll(organisations.getOrDefault(OrganisationKind.CENTRE, List.of()));
        organisers.addAll(organisations.getOrDefault(OrganisationKind.ORGANISER, List.of()));
        events(organisers);
        listings.load(
                organisations.getOrDefault(OrganisationKind.ENTERPRISE, List.of()),
                organisations.getOrDefault(OrganisationKind.UNIVERSITY, List.of()));
    }

    private Map<OrganisationKind, List<UUID>> organisations() throws IOException {
        var found = new EnumMap<OrganisationKind, List<UUID>>(OrganisationKind.class);
        int number = 0;
        for (var line : lines("organisations")) {
            var id = UUID.randomUUID();
            var kind = OrganisationKind.valueOf(line[0]);
            var body = "91" + site.region() + "DEM0%05d".formatted(++number);
            jdbc.sql("""
                            insert into organisation (id, version, kind, name, credit_code, town, status, demo, created_at)
                            values (?, 1, ?, ?, ?, nullif(?, ''), 'APPROVED', true, now())
                            """)
                    .params(id, line[0], line[1], CreditCode.completing(body).value(), line[2])
                    .update();
            found.computeIfAbsent(kind, any -> new ArrayList<>()).add(id);
        }
        return found;
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
            jdbc.sql("""
                            insert into account (id, version, organisation_id, email, name, role, password_hash, demo)
                            values (:id, 1, cast(:organisation as uuid), :email, :name, :role, :hash, true)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("organisation", organisation)
                    .param("email", email)
                    .param("name", "示例 " + role.name())
                    .param("role", role.name())
                    .param("hash", encoder.encode(password))
                    .update();
            text.append("%-11s %-24s %s%n".formatted(role, email, password));
        }
        Files.createDirectories(accounts.toAbsolutePath().getParent());
        Files.deleteIfExists(accounts);
        Files.createFile(accounts, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(accounts, text);
    }

    private void events(List<UUID> organisers) throws IOException {
        var topics = lines("events");
        var first = LocalDate.now(clock).minusDays(59);
        for (int i = 0; i < EVENTS; i++) {
            var topic = topics.get(i % topics.size());
            var town = topic[2].startsWith("ONLINE")
                    ? null
                    : site.towns().get(i % site.towns().size());
            var start = first.plusDays(4L * i).atTime(9 + i % 7, i % 2 * 30).atZone(Clocks.CHINA);
            jdbc.sql("""
                            insert into event (id, version, organisation_id, title, kind, settings, livelihoods, starts_at,
                                ends_at, venue, town, description, stage, demo, created_at, updated_at, published_at)
                            values (:id, 1, :organiser, :title, :kind, string_to_array(:settings, ','),
                                string_to_array(:fields, ','), :start, :end, :venue, cast(:town as text), :about,
                                'PUBLISHED', true, now(), now(), now())
                            """)
                    .param("id", UUID.randomUUID())
                    .param("organiser", organisers.get(i % organisers.size()))
                    .param("title", topic[0])
                    .param("kind", topic[1])
                    .param("settings", topic[2])
                    .param("fields", topic[3])
                    .param("start", start.toOffsetDateTime())
                    .param("end", start.plusMinutes(60 + i % 3 * 30L).toOffsetDateTime())
                    .param("venue", town == null ? topic[4] : town.zh() + topic[4])
                    .param("town", town == null ? null : town.code())
                    .param("about", topic[5])
                    .update();
        }
    }

    private static byte[] bytes() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static List<String[]> lines(String name) throws IOException {
        return new ClassPathResource("demo/" + name + ".tsv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
