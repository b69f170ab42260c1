package cn.zhongning.portal.downloads;

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
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Every page of the desk that shows a list lets it be taken away, or says here why not. */
@PortalTest
class EveryListTest {
    private static final String ONE = "one thing, not a list";
    private static final String FORM = "a form";

    private static final Map<String, String> WITHOUT = Map.ofEntries(
            Map.entry("desk", "counts and links to the lists themselves"),
            Map.entry("desk/account", "all of one's own data in one file: OwnData"),
            Map.entry("desk/account/password", FORM),
            Map.entry("desk/accounts/new", FORM),
            Map.entry("desk/articles/:id", FORM),
            Map.entry("desk/campaigns/:id", FORM),
            Map.entry("desk/clients/:id", "the client's own list; its broker works on it, the client takes it away"),
            Map.entry("desk/contracts/:id", ONE),
            Map.entry("desk/contracts/:id/edit", FORM),
            Map.entry("desk/contracts/:id/registration", "a paper of its own, as the registry wants it"),
            Map.entry("desk/contracts/new", FORM),
            Map.entry("desk/deals/:id", ONE),
            Map.entry("desk/deals/new/:kind/:id", FORM),
            Map.entry("desk/demands/:id", FORM),
            Map.entry("desk/demands/:id/versions", "a comparison of two texts"),
            Map.entry("desk/disclosures/:id", ONE),
            Map.entry("desk/events/:id", FORM),
            Map.entry("desk/events/:id/check-in", "the door; who came stands in the file of the registrations"),
            Map.entry("desk/events/:id/messages", FORM),
            Map.entry("desk/events/:id/ratings", "answers without names, told only together; in the report's own file"),
            Map.entry("desk/events/:id/report", "has a spreadsheet of its own, with formulas that count"),
            Map.entry("desk/events/:id/school-list", "an import; its rows come back with the registrations"),
            Map.entry("desk/events/:id/sessions", FORM),
            Map.entry("desk/exports", "the files themselves"),
            Map.entry("desk/mail/:id", ONE),
            Map.entry("desk/mandates/new", FORM),
            Map.entry("desk/matches", "ranked at view time by the search engine, nothing of it is stored"),
            Map.entry("desk/notices/:id", ONE),
            Map.entry("desk/objections/:id", ONE),
            Map.entry("desk/publicity/:id", ONE),
            Map.entry("desk/publicity/new", FORM),
            Map.entry("desk/publicity/proposals/:id", ONE),
            Map.entry("desk/results/:id", FORM),
            Map.entry("desk/results/:id/versions", "a comparison of two texts"),
            Map.entry("desk/review/:kind/:id", ONE),
            Map.entry("desk/searches/:id([0-9a-f-]{36})", "finds of the search engine, not stored"),
            Map.entry("desk/searches/new", FORM),
            Map.entry("desk/settings/notices", FORM),
            Map.entry("desk/stories/:id", FORM),
            Map.entry("desk/venues/:id", FORM));

    @Autowired
    ServletContext servlets;

    @Autowired
    List<ListExport> lists;

    @Autowired
    List<OwnData> own;

    @Autowired
    Exporter exporter;

    @Autowired
    Texts texts;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyListOfTheDeskCanBeTakenAway() {
        var views = lists.stream().map(ListExport::view).collect(Collectors.toSet());
        var without =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                        .filter(route -> route.getTemplate().matches("desk(/.*)?"))
                        .filter(route -> !views.contains(route.getNavigationTarget()))
                        .map(RouteBaseData::getTemplate)
                        .collect(Collectors.toSet());
        var imports = without.stream()
                .filter(template -> template.endsWith("/import"))
                .toList();
        without.removeAll(imports); // forms that take a spreadsheet in
        assertThat(without)
                .as("offer a ListExport beside the view, or say here why there is none")
                .isEqualTo(WITHOUT.keySet());
    }

    @Test
    void everyListIsWrittenInBothFormatsUnderHeadsThatAreTexts() {
        assertThat(lists).extracting(ListExport::name).doesNotHaveDuplicates();
        all().forEach(sheet -> {
            for (var staff : new boolean[] {true, false}) {
                for (var format : Format.values())
                    assertThat(written(sheet, staff, format).toByteArray())
                            .as(sheet.title())
                            .isNotEmpty();
            }
            var heads = written(sheet, true, Format.CSV)
                    .toString(StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
            assertThat(heads).as(sheet.title()).doesNotContain("!");
            assertThat(texts.knows(sheet.title())).as(sheet.title()).isTrue();
        });
    }

    @Test
    void headsOfOneListAreDifferent() {
        all().forEach(sheet -> {
            var keys = sheet.rows().of(asked(true)).columns().stream()
                    .map(column -> texts.get(Texts.CHINESE, column.key()))
                    .toList();
            assertThat(new HashSet<>(keys)).as(sheet.title() + keys).hasSameSizeAs(keys);
        });
    }

    private Stream<Sheet> all() {
        return Stream.concat(lists.stream(), own.stream());
    }

    private ByteArrayOutputStream written(Sheet sheet, boolean staff, Format format) {
        var out = new ByteArrayOutputStream();
        transaction.executeWithoutResult(status -> {
            try {
                var rows = new int[1];
                exporter.write(List.of(sheet), asked(staff), format, out, () -> rows[0]++);
                assertThat(exporter.count(List.of(sheet), asked(staff))).isEqualTo(rows[0]);
            } catch (java.io.IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        });
        return out;
    }

    private static Asked asked(boolean staff) {
        return new Asked(
                UUID.randomUUID(), staff ? null : UUID.randomUUID(), staff, Texts.CHINESE, QueryParameters.empty());
    }
}
