package cn.zhongning.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.Build;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * One Elasticsearch node that lives as long as whoever started it: the first line of its standard input is the secret
 * that its callers must bring, and it ends when that input closes.
 * Arguments are settings, {@code key=value}; {@code path.home} is a must. The system property {@code engine.dir} names
 * the folder with {@code modules/}.
 */
public final class EngineNode {
    private static final String MODULE = "embedded";

    private EngineNode() {}

    public static void main(String[] arguments) throws Exception {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        System.setProperty(Doorkeeper.SECRET, Objects.requireNonNull(input.readLine(), "no secret"));
        var settings = settings(arguments);
        var home = Path.of(settings.get("path.home")).toAbsolutePath();
        for (var folder : List.of("config", "modules", "plugins", "data", "logs", "lib")) {
            Files.createDirectories(home.resolve(folder));
        }
        var engine = Path.of(System.getProperty("engine.dir"));
        install(engine.resolve("modules"), home.resolve("modules"));
        LogConfigurator.configureESLogging();
        LogConfigurator.setNodeName(settings.get("node.name"));
        var node = node(settings, home);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "engine-stop"));
        node.start();
        waitForTheParentsEnd(input);
        System.exit(0);
    }

    private static Settings settings(String[] arguments) {
        var settings = Settings.builder();
        for (var argument : arguments) {
            int equals = argument.indexOf('=');
            settings.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return settings.build();
    }

    private static Node node(Settings settings, Path home) {
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
                settings, Map.of(), home.resolve("config"), () -> settings.get("node.name"));
        var plugins = PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
                PluginsLoader.loadPluginsBundles(environment.pluginsDir(), false),
                Map.of(),
                false);
        return new Node(environment, plugins);
    }

    /** A module's jars must not stand on the class path too: the server loads it apart and checks for doubles. */
    private static void install(Path from, Path modules) throws IOException {
        empty(modules);
        var folder = Files.createDirectory(modules.resolve(MODULE));
        Files.writeString(folder.resolve("plugin-descriptor.properties"), """
                name=%s
                description=what the portal needs beside the server
                version=1.0
                elasticsearch.version=%s
                java.version=21
                classname=cn.zhongning.engine.EmbeddedPlugin
                """.formatted(
                        MODULE, Build.current().version()));
        try (var jars = Files.newDirectoryStream(from.resolve(MODULE), "*.jar")) {
            for (var jar : jars) {
                Files.createSymbolicLink(folder.resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
    }

    /** What an earlier version installed would be loaded beside what this one does. */
    private static void empty(Path folder) throws IOException {
        try (var found = Files.walk(folder)) {
            for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder)) Files.delete(path);
            }
        }
    }

    private static void waitForTheParentsEnd(BufferedReader input) throws IOException {
        while (input.read() >= 0) {
            // nothing more is said on this line; its end is the message
        }
    }

    private static void close(Node node) {
        try {
            node.prepareForClose();
            node.close();
            node.awaitClose(20, TimeUnit.SECONDS);
        } catch (IOException unclean) {
            System.err.println("The node did not close cleanly: " + unclean);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
