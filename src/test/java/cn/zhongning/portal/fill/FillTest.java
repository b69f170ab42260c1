package cn.zhongning.portal.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.zhongning.portal.PortalTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@PortalTest
class FillTest {
    private static final Sizes SMALL = new Sizes(300, 200, 100, 40, 1, false);

    @Autowired
    Fill fill;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient sql;

    @Test
    void inventedMarketHasTheSizeThatWasAskedForAndSaysWhatItIs() throws SQLException {
        undone(connection -> {
            fill.invent(connection, SMALL);
            var inside = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThat(count(inside, "tech_result")).isEqualTo(SMALL.results());
            assertThat(count(inside, "demand")).isEqualTo(SMALL.demands());
            assertThat(inside.sql("select count(*) from deal where demo")
                            .query(Integer.class)
                            .single())
                    .isGreaterThanOrEqualTo(SMALL.intentions());
            assertThat(inside.sql("select count(*) from contract where registration_number like '示例-%' or demo")
                            .query(Integer.class)
                            .single())
                    .isGreaterThanOrEqualTo(SMALL.contracts());
        });
    }

    @Test
    void everythingInventedHappensInItsOrderAndNothingInTheFuture() throws SQLException {
        undone(connection -> {
            fill.invent(connection, SMALL);
            var inside = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThat(inside.sql("""
                            select d.id from deal d left join contract c on c.deal_id = d.id
                            left join demand n on n.id = d.listing_id left join tech_result r on r.id = d.listing_id
                            where d.owner_organisation in (select organisation_id from account where email like 'fill.%')
                                and (d.sent_at < coalesce(n.published_at, r.published_at)
                                or d.answered_at < d.sent_at or d.moved_at < d.answered_at or d.moved_at > now()
                                or c.signed_on < (d.sent_at at time zone 'Asia/Shanghai')::date
                                or c.registered_on < c.signed_on
                                or c.registered_on > (now() at time zone 'Asia/Shanghai')::date)
                            """).query(UUID.class).list()).isEmpty();
        });
    }

    @Test
    void sameSeedInventsTheSame() throws SQLException {
        assertThat(titles(SMALL)).isEqualTo(titles(SMALL)).isNotEqualTo(titles(new Sizes(300, 200, 100, 40, 2, false)));
    }

    @Test
    void hardlyAnyTextIsWrittenTwice() {
        var grammar = new Grammar();
        var chance = new Chance(7);
        var texts = IntStream.range(0, 5000)
                .mapToObj(i -> grammar.author("goji", chance.dice()).write("demand.problem"))
                .toList();
        assertThat(new HashSet<>(texts)).hasSizeGreaterThan(4950);
        assertThat(texts).noneMatch(text -> text.contains("{") || text.contains("|"));
    }

    @Test
    void nothingIsInventedBesideRealOrganisations() {
        var real = UUID.randomUUID();
        sql.sql("""
                insert into organisation (id, version, kind, name, credit_code, status)
                values (?, 1, 'ENTERPRISE', '真实企业', '91640521FILLTEST0X', 'REFUSED')
                """).param(real).update();
        try {
            assertThatExceptionOfType(Fill.Occupied.class).isThrownBy(() -> fill.invent(SMALL));
        } finally {
            sql.sql("delete from organisation where id = ?").param(real).update();
        }
    }

    private List<String> titles(Sizes sizes) throws SQLException {
        var titles = new HashSet<String>();
        undone(connection -> {
            fill.invent(connection, sizes);
            titles.addAll(JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("select title from tech_result where contact like '%示例%' and demo")
                    .query(String.class)
                    .list());
        });
        return titles.stream().sorted().toList();
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    private void undone(Work work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.with(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static int count(JdbcClient inside, String table) {
        return inside.sql(
                        "select count(*) from %s where organisation_id in (select organisation_id from account where email like 'fill.%%')"
                                .formatted(table))
                .query(Integer.class)
                .single();
    }
}
