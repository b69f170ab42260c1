package cn.zhongning.portal.dump;

import cn.zhongning.portal.embedded.HomeDatabase;
import cn.zhongning.portal.shared.Clocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * {@code dump FILE}: everything that a portal holds, while it runs or not. {@code load FILE}: a portal again, in a home
 * or a database that has nothing yet.
 */
public final class DumpCommand {
    private static final String DELIVER = "--deliver";

    private DumpCommand() {}

    public static void dump(String[] arguments) throws Exception {
        System.exit(run("dump", arguments));
    }

    public static void load(String[] arguments) throws Exception {
        System.exit(run("load", arguments));
    }

    /** The code to exit with. */
    static int run(String command, String[] arguments) throws InterruptedException, SQLException {
        boolean load = command.equals("load");
        boolean deliver = load && arguments.length == 2 && arguments[0].equals(DELIVER);
        var last = arguments.length == (deliver ? 2 : 1) ? arguments[arguments.length - 1] : "-";
        if (last.startsWith("-")) {
            System.err.println("用法 / usage: ./portal " + command + (load ? " [" + DELIVER + "]" : "") + " 文件/FILE");
            return 2;
        }
        var file = Path.of(last);
        try (var settings = settings()) {
            var environment = settings.getEnvironment();
            var home = Path.of(environment.getRequiredProperty("portal.home"));
            if (load) load(environment, home, file, deliver);
            else dump(environment, home, file);
            return 0;
        } catch (IOException | Load.Unfit refused) {
            System.err.println(refused.getMessage());
            return 1;
        }
    }

    private static void dump(Environment settings, Path home, Path file)
            throws IOException, InterruptedException, SQLException {
        if (!Files.isDirectory(home.resolve("postgres"))
                && settings.getProperty("portal.db.url", "").isBlank()) {
            throw new IOException("这里还没有门户 / there is no portal yet: " + home);
        }
        try (var database = HomeDatabase.beside(settings, home);
                var connection = database.connect()) {
            tell("已导出 / dumped", Dump.write(connection, home, file), file);
        }
    }

    private static void load(Environment settings, Path home, Path file, boolean deliver)
            throws IOException, InterruptedException, SQLException, Load.Unfit {
        if (!Files.isReadable(file)) throw new IOException("读不到 / cannot be read: " + file);
        try (var database = HomeDatabase.alone(settings, home);
                var connection = database.connect()) {
            database.migrate();
            var loaded = Load.read(connection, home, file, deliver);
            tell("已装入 / loaded", loaded.manifest(), file);
            if (loaded.messages() + loaded.deliveries() > 0) tellHeld(loaded);
        }
    }

    private static void tellHeld(Load.Loaded loaded) {
        System.out.printf(
                "导出时还没发出的 %1$d 封邮件和短信、%2$d 条推送已扣住：在“邮件和短信”、各单位的“消息推送”里决定发不发"
                        + " / kept back as they had not left when the dump was taken: %1$d letters and text messages,"
                        + " %2$d webhook messages; decide under Mail and SMS, and Webhooks%n",
                loaded.messages(), loaded.deliveries());
    }

    private static void tell(String done, Manifest manifest, Path file) throws IOException {
        System.out.printf(
                "%1$s：%2$d 张表、%3$d 行、%4$d 个文件，%5$d MB，截至 %6$s / %2$d tables, %3$d rows, %4$d files, %5$d MB, as of %6$s%n",
                done,
                manifest.tables().size(),
                manifest.rows(),
                manifest.files().size(),
                Files.size(file) >> 20,
                manifest.takenAt().atZone(Clocks.CHINA).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS));
    }

    /** As the portal itself reads them: the environment, then the home's own file, then the defaults. */
    private static ConfigurableApplicationContext settings() {
        return new SpringApplicationBuilder(DumpCommand.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties("logging.level.root=error")
                .run();
    }
}
