package cn.zhongning.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.Build;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * One Elasticsearch node that lives as long as whoever started it: it ends when its standard input closes.
 * Arguments are settings, {@code key=value}; {@code path.home} is a must. The system property {@code engine.dir} names
 * the folder with {@code modules/}.
 */
public final class EngineNode {
    /** A module's jars must not stand on the class path too: the server loads it apart and checks for doubles. */
    private static final Map<String, String> MODULES = Map.of(
            "transport-netty4", "org.elasticsearch.transport.netty4.Netty4Plugin",
            "embedded", "cn.zhongning.engine.EmbeddedPlugin");

    private EngineNode() {}

    public static void main(String[] arguments) throws Exception {
        var settings = settings(arguments);
        var home = Path.of(settings.get("path.home")).toAbsolutePath();
        for (var folder : List.of("config", "modules", "plugins", "data", "logs", "lib")) {
            Files.createDirectories(home.resolve(folder));
        }
        var engine = Path.of(System.getProperty("engine.dir"));
        for (var module : MODULES.entrySet()) {
            install(module.getKey(), module.getValue(), engine.resolve("modules"), home.resolve("modules"));
        }
        LogConfigurator.configureESLogging();
        LogConfigurator.setNodeName(settings.get("node.name"));
        var node = node(settings, home);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "engine-stop"));
        node.start();
        waitForTheParentsEnd();
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

    private static void install(String name, String type, Path from, Path modules) throws IOException {
        var folder = Files.createDirectories(modules.resolve(name));
        Files.writeString(folder.resolve("plugin-descriptor.properties"), """
                name=%s
                description=%s
                version=1.0
                elasticsearch.version=%s
                java.version=21
                classname=%s
                """.formatted(
                        name, name, Build.current().version(), type));
        try (var old = Files.newDirectoryStream(folder, "*.jar")) {
            for (var jar : old) Files.delete(jar);
        }
        try (var jars = Files.newDirectoryStream(from.resolve(name), "*.jar")) {
            for (var jar : jars) {
                Files.createSymbolicLink(folder.resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
    }

    private static void waitForTheParentsEnd() throws IOException {
        while (System.in.read() >= 0) {
            // nothing is ever said on this line; its end is the message
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
