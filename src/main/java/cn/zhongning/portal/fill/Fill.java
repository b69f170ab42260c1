package cn.zhongning.portal.fill;

import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.shared.Progress;
import cn.zhongning.portal.shared.Site;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invents a market of a given size beside the demonstration, and marks all of it as demonstration. */
@Component
class Fill {
    private final DataSource database;
    private final JdbcClient sql;
    private final Site site;
    private final Clock clock;

    Fill(DataSource database, JdbcClient sql, Site site, Clock clock) {
        this.database = database;
        this.sql = sql;
        this.site = site;
        this.clock = clock;
    }

    /** Invented data never go among real ones. */
    static final class Occupied extends RuntimeException {
        Occupied(String chinese, String english) {
            super(chinese + " / " + english);
        }
    }

    /** All of it or nothing; the index follows by itself. */
    void invent(Sizes sizes) throws SQLException {
        requireNobodyReal();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                invent(connection, sizes);
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        }
        sql.sql("analyze").update();
    }

    void invent(Connection connection, Sizes sizes) throws SQLException {
        var grammar = new Grammar();
        var chance = new Chance(sizes.seed());
        var now = clock.instant();
        var crowd = new Crowd(grammar, site, chance, now);
        crowd.gather(OrganisationKind.UNIVERSITY, sizes.universities());
        crowd.gather(OrganisationKind.ENTERPRISE, sizes.enterprises());
        crowd.store(connection);
        crowd.join(connection);
        var inventions = new Inventions(grammar, site, chance, now);
        Progress.tell("编写成果 " + sizes.results() + " 项 / inventing results");
        var listings = new ArrayList<Inventions.Listing>();
        listings.addAll(inventions.results(connection, crowd.of(OrganisationKind.UNIVERSITY), sizes.results()));
        Progress.tell("编写需求 " + sizes.demands() + " 项 / inventing demands");
        listings.addAll(inventions.demands(connection, crowd.of(OrganisationKind.ENTERPRISE), sizes.demands()));
        listings.removeIf(listing -> !listing.out());
        Progress.tell(
                "编写对接 " + sizes.intentions() + " 项、合同 " + sizes.contracts() + " 份 / inventing deals and contracts");
        var dealings = new Dealings(grammar, chance, now, listings, crowd);
        dealings.begin(sizes.intentions(), sizes.contracts());
        dealings.store(connection);
    }

    private void requireNobodyReal() {
        if (count("select count(*) from organisation where not demo") > 0)
            throw new Occupied("这里有真实单位的数据", "real organisations use this portal");
        if (done()) throw new Occupied("已经装入过", "it has been filled before");
    }

    boolean done() {
        return count("select count(*) from account where email like 'fill.%@demo.example'") > 0;
    }

    private int count(String question) {
        return sql.sql(question).query(Integer.class).single();
    }
}
