package cn.zhongning.portal;

import cn.zhongning.portal.fill.MarketBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A portal without pages in a process of its own, of which only some jobs run, on a database that others share. */
public final class Node implements AutoCloseable {
    private static final String READY = "walks";

    public final String name;
    private final Process process;

    private Node(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    /** @param jobs the beans that are needed; nothing else of the portal is made */
    public static Node start(String name, Path home, Map<String, Object> settings, String... jobs) throws IOException {
        var arguments = new ArrayList<>(List.of(jobs));
        var own = Files.createDirectories(home.resolve(name));
        arguments.add("--portal.home=" + own);
        arguments.add("--logging.file.name=target/node-" + name + ".log");
        arguments.add("--logging.threshold.console=OFF");
        arguments.add("--portal.origin=https://" + name + ".example.cn");
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        var builder = MarketBench.another(Node.class, arguments.toArray(String[]::new));
        var command = builder.command();
        command.addAll(
                command.indexOf("-cp"),
                List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + own));
        return new Node(
                name, builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    public void awaitReady() throws IOException {
        var said = process.inputReader();
        for (var line = said.readLine(); !READY.equals(line); line = said.readLine()) {
            if (line == null)
                throw new IOException("node " + name + " did not start: see target/node-" + name + ".log");
        }
    }

    /** As kill -9 does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] arguments) throws IOException {
        var jobs = Arrays.stream(arguments).filter(each -> !each.startsWith("--"));
        var portal = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("spring.main.banner-mode=off")
                .run(arguments);
        jobs.forEach(portal::getBean);
        System.out.println(READY);
        // Whoever started it is gone when this ends.
        while (System.in.read() >= 0) continue;
        Runtime.getRuntime().halt(0);
    }

    /** Of the portal only what delivers; no component, or the tests' own portal would find it. */
    @EnableScheduling
    @ConfigurationPropertiesScan({"cn.zhongning.portal.shared", "cn.zhongning.portal.delivery"})
    @ComponentScan({
        "cn.zhongning.portal.shared",
        "cn.zhongning.portal.accounts",
        "cn.zhongning.portal.delivery",
        "cn.zhongning.portal.notices",
        "cn.zhongning.portal.webhooks",
        "cn.zhongning.portal.exports",
        "cn.zhongning.portal.downloads"
    })
    @AutoConfigurationPackage(basePackages = {"cn.zhongning.portal.accounts", "cn.zhongning.portal.webhooks"})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DataJdbcRepositoriesAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        MailSenderAutoConfiguration.class
    })
    static class Parts {
        @Bean
        ThreadPoolTaskSchedulerBuilder scheduler() {
            return new ThreadPoolTaskSchedulerBuilder();
        }
    }
}
