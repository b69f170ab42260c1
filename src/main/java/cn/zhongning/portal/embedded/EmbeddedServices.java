package cn.zhongning.portal.embedded;

import cn.zhongning.portal.search.SearchAddress;
import cn.zhongning.portal.shared.Progress;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Starts what no address was given for: a database, a search engine, both or none. */
@Configuration
class EmbeddedServices {
    @Bean
    PortalHome portalHome(@Value("${portal.home}") Path path) {
        return new PortalHome(path);
    }

    @Bean
    @ConditionalOnExpression("'${portal.search.urls:}'.isBlank()")
    EmbeddedSearch embeddedSearch(PortalHome home, @Value("${portal.engine}") Path engine)
            throws IOException, InterruptedException {
        Progress.tell("启动搜索引擎 / starting the search engine");
        return new EmbeddedSearch(home.folder("search"), engine.toAbsolutePath().normalize());
    }

    @Bean
    SearchAddress searchAddress(Environment environment, ObjectProvider<EmbeddedSearch> embedded) {
        var own = embedded.getIfAvailable();
        return own == null ? Binder.get(environment).bindOrCreate("portal.search", SearchAddress.class) : own.address();
    }

    @Bean
    @ConditionalOnExpression("'${portal.db.url:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(PortalHome home, ObjectProvider<EmbeddedSearch> startsMeanwhile)
            throws IOException, InterruptedException, SQLException {
        startsMeanwhile.getIfAvailable();
        Progress.tell("启动数据库 / starting the database");
        return new EmbeddedDatabase(home.folder("postgres"));
    }

    @Bean
    HikariDataSource dataSource(DataSourceProperties given, ObjectProvider<EmbeddedDatabase> embedded) {
        var own = embedded.getIfAvailable();
        if (own != null) {
            given.setUrl(own.url());
            given.setUsername(EmbeddedDatabase.USER);
            given.setPassword(own.password());
        }
        return given.initializeDataSourceBuilder().type(HikariDataSource.class).build();
    }

    @Bean
    FlywayMigrationStrategy migration() {
        return flyway -> {
            int waiting = flyway.info().pending().length;
            if (waiting > 0) Progress.tell("更新数据库结构 " + waiting + " 步 / " + waiting + " migrations of the database");
            flyway.migrate();
            Progress.tell("启动门户 / starting the portal");
        };
    }
}
