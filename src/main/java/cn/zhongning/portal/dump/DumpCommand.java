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
    private DumpCommand() {}

    public static void dump(String[] arguments) throws Exception {
        System.exit(run("dump", arguments));
    }

    public static void load(String[] arguments) throws Exception {
        System.exit(run("load", arguments));
    }

    /** The code to exit with. */
    static int run(String command, String[] arguments) throws InterruptedException, SQLException {
        if (arguments.length != 1 || arguments[0].startsWith("-")) {
            System.err.println("用法 / usage: ./portal " + command + " 文件/FILE");
            return 2;
        }
        var file = Path.of(arguments[0]);
        try (var settings = settings()) {
            var environment = settings.getEnvironment();
            var home = Path.of(environment.getRequiredProperty("portal.home"));
            if (command.equals("dump")) dump(environment, home, file);
            else load(environment, home, file);
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

    private static void load(Environment settings, Path home, Path file)
            throws IOException, InterruptedException, SQLException, Load.Unfit {
        if (!Files.isReadable(file)) throw new IOException("读不到 / cannot be read: " + file);
        try (var database = HomeDatabase.alone(settings, home);
                var connection = database.connect()) {
            database.migrate();
            tell("已装入 / loaded", Load.read(connection, home, file), file);
        }
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
