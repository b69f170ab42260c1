package cn.zhongning.portal.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.exports.Asked;
import cn.zhongning.portal.exports.Exporter;
import cn.zhongning.portal.exports.Format;
import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.OwnData;
import cn.zhongning.portal.exports.Sheet;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** What is taken away as a file holds nothing of others, whichever list somebody asks for and with whichever id. */
@PortalTest
class ExportedTest {
    @Autowired
    List<ListExport> lists;

    @Autowired
    List<OwnData> own;

    @Autowired
    Exporter exporter;

    @Autowired
    TransactionTemplate transaction;

    private Neighbour neighbour;

    @BeforeEach
    void moveIn(@Autowired JdbcTemplate sql, @Autowired PasswordEncoder encoder) throws Exception {
        neighbour = Neighbour.of(sql, encoder);
    }

    @Test
    void strangerFindsNothingOfTheNeighboursInAnyList() {
        var wrong = new ArrayList<String>();
        Stream.concat(lists.stream(), own.stream())
                .forEach(sheet -> ids().forEach(id -> {
                    var secrets = Neighbour.secrets(file(sheet, UUID.randomUUID(), UUID.randomUUID(), id));
                    if (!secrets.isEmpty()) wrong.add(sheet.title() + " " + secrets);
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoBelongsToNoOrganisationFindsNothingEither() {
        var wrong = new ArrayList<String>();
        Stream.concat(lists.stream(), own.stream())
                .forEach(sheet -> ids().forEach(id -> {
                    var secrets = Neighbour.secrets(file(sheet, UUID.randomUUID(), null, id));
                    if (!secrets.isEmpty()) wrong.add(sheet.title() + " " + secrets);
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void neighbourFindsWhatIsTheirs() {
        var buyer = Neighbour.id("buyer");
        var person = Neighbour.id("buyer OWNER");
        var demands = lists.stream()
                .filter(list -> list.name().equals("demands"))
                .findFirst()
                .orElseThrow();
        assertThat(Neighbour.secrets(file(demands, person, buyer, null))).isNotEmpty();
        assertThat(own)
                .anyMatch(sheet ->
                        !Neighbour.secrets(file(sheet, person, buyer, null)).isEmpty());
    }

    /** One of each thing that a page's path or a filter may name. */
    private List<@Nullable UUID> ids() {
        var ids = new ArrayList<@Nullable UUID>();
        ids.add(null);
        for (var table : List.of("event", "webhook", "demand", "tech_result"))
            neighbour.ids(table).stream().limit(3).forEach(ids::add);
        return ids;
    }

    private String file(Sheet sheet, UUID account, @Nullable UUID organisation, @Nullable UUID id) {
        var filters = id == null
                ? QueryParameters.of("side", "sent")
                : new QueryParameters(java.util.Map.of("id", List.of(id.toString()), "event", List.of(id.toString())));
        var out = new ByteArrayOutputStream();
        transaction.executeWithoutResult(status -> {
            try {
                var asked = new Asked(account, organisation, false, Texts.CHINESE, filters);
                exporter.write(List.of(sheet), asked, Format.CSV, out, () -> {});
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        return out.toString(StandardCharsets.UTF_8);
    }
}
