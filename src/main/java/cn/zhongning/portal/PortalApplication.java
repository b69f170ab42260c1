package cn.zhongning.portal;

import cn.zhongning.portal.bench.BenchCommand;
import cn.zhongning.portal.dump.DumpCommand;
import cn.zhongning.portal.evaluation.EvalCommand;
import cn.zhongning.portal.shell.ImportCommand;
import cn.zhongning.portal.shell.VerifyLogCommand;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The portal of one county: science popularization for the public, a technology market for its enterprises. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("site/tokens.css")
@StyleSheet("site/site.css")
@StyleSheet("site/desk.css")
public class PortalApplication implements AppShellConfigurator {
    public static void main(String[] args) throws Exception {
        var rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "eval" -> EvalCommand.main(rest);
            case "bench" -> BenchCommand.main(PortalApplication.class, rest);
            case "import" -> ImportCommand.main(rest);
            case "dump" -> DumpCommand.dump(rest);
            case "load" -> DumpCommand.load(rest);
            case "verify-log" -> VerifyLogCommand.main(rest);
            default -> SpringApplication.run(PortalApplication.class, args);
        }
    }
}
