package cn.zhongning.portal.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.opendata.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody's harvester, question by question. Every answer is held to the protocol's schema. */
@PortalTest
class OaiTest {
    private static final String RECORDS = "verb=ListRecords&metadataPrefix=oai_dc";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    Accounts accounts;

    private Shown shown;

    @BeforeEach
    void publish() {
        shown = Shown.by(sql, accounts);
    }

    @Test
    void repositorySaysWhoItIs() throws Exception {
        shown.demand("仓库不能是空的", "goji", 90);
        shown.settle();
        var answer = ask("verb=Identify");
        assertThat(answer.one("baseURL")).isEqualTo("https://portal.example.org/oai");
        assertThat(answer.one("deletedRecord")).isEqualTo("persistent");
        assertThat(answer.one("earliestDatestamp")).endsWith("Z").isLessThanOrEqualTo(answer.one("responseDate"));
        assertThat(answer.attribute("request", "verb")).isEqualTo("Identify");
        assertThat(ask("verb=ListMetadataFormats").one("metadataPrefix")).isEqualTo("oai_dc");
        assertThat(ask("verb=ListSets").all("setSpec"))
                .contains("result", "demand", "result:goji", "industry", "industry:goji");
    }

    @Test
    void resultIsDescribedInDublinCoreWithoutItsProtectedPart() throws Exception {
        var result = shown.result("热泵 <烘干> & \"护色\" \u0001 𠮷", "goji");
        shown.settle();
        var answer = ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:uuid:" + result);
        assertThat(answer.all("title")).containsExactly("热泵 <烘干> & \"护色\"  𠮷");
        assertThat(answer.all("identifier"))
                .containsExactly(
                        "urn:uuid:" + result, "https://portal.example.org/results/" + result, "urn:uuid:" + result);
        assertThat(answer.all("subject")).contains("枸杞", "热泵", "食品工程", "Wolfberry");
        assertThat(answer.all("rights")).contains("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/");
        assertThat(answer.all("language")).containsExactly("zh");
        assertThat(answer.all("setSpec")).containsExactly("result:goji", "industry:goji");
        assertThat(answer.document().getDocumentElement().getTextContent()).doesNotContain("绝密", "13900000000");
    }

    @Test
    void eventIsDescribedWithItsTimeAndPlaceAndSaysThatItWasCalledOff() throws Exception {
        var event = shown.event("枸杞公开课", "goji");
        shown.settle();
        var question = "verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:uuid:" + event;
        var answer = ask(question);
        assertThat(answer.all("title")).containsExactly("枸杞公开课");
        assertThat(answer.all("setSpec")).containsExactly("event:goji", "industry:goji");
        assertThat(answer.all("type")).contains("科普活动");
        assertThat(answer.all("subject")).contains("讲座", "枸杞");
        assertThat(answer.all("coverage")).contains("科普馆", "宁安镇").anyMatch(said -> said.matches("start=.*; end=.*"));
        assertThat(answer.all("date")).hasSize(1);
        var stamp = answer.one("datestamp");
        assertThat(ask(RECORDS + "&set=event:goji&from=" + stamp).all("title")).contains("枸杞公开课");

        sql.sql("update event_session set taken = taken + 1 where event_id = ?")
                .param(event)
                .update();
        shown.settle();
        assertThat(ask(question).one("datestamp")).as("seats are not told").isEqualTo(stamp);
        sql.sql("update event set stage = 'CANCELLED', reason = '大风预警' where id = ?")
                .param(event)
                .update();
        shown.settle();
        assertThat(ask(question).all("description")).anyMatch(said -> said.contains("活动已取消：大风预警"));
        sql.sql("update event set stage = 'WITHDRAWN' where id = ?")
                .param(event)
                .update();
        assertThat(ask(question).deleted()).containsExactly("urn:uuid:" + event);
        shown.settle();
        assertThat(ask(RECORDS + "&set=event:goji&from=" + stamp).deleted()).contains("urn:uuid:" + event);
    }

    @Test
    void withdrawnOneIsGoneAtOnceAndStaysAsDeleted() throws Exception {
        var demand = shown.demand("马上撤回", "goji", 90);
        shown.settle();
        var from = ask(RECORDS).one("responseDate");
        shown.withdraw(demand);
        var id = "urn:uuid:" + demand;
        var question = "verb=GetRecord&metadataPrefix=oai_dc&identifier=" + id;
        assertThat(ask(question).deleted()).as("before it is stamped").containsExactly(id);
        shown.settle();
        assertThat(ask(question).deleted()).containsExactly(id);
        assertThat(ask(RECORDS + "&from=" + from).deleted()).contains(id);
    }

    @Test
    void harvesterWalksThroughAllPagesOnceThoughThingsChangeMeanwhile() throws Exception {
        var mine = IntStream.range(0, 250)
                .mapToObj(i -> shown.demand("翻页试验第" + i + "号", "metallurgy", 90))
                .map(id -> "urn:uuid:" + id)
                .toList();
        shown.settle();
        var first = ask("verb=ListIdentifiers&metadataPrefix=oai_dc&set=demand:metallurgy");
        assertThat(Integer.parseInt(first.attribute("resumptionToken", "completeListSize")))
                .isGreaterThanOrEqualTo(250);
        assertThat(first.attribute("resumptionToken", "cursor")).isEqualTo("0");
        var met = new ArrayList<>(first.all("identifier"));
        // One that was met changes, one that was not is withdrawn, one comes.
        shown.rename(id(mine, met, true), "翻页时改了名");
        var withdrawn = id(mine, met, false);
        shown.withdraw(withdrawn);
        var late = shown.demand("翻页时发布", "metallurgy", 90);
        shown.settle();
        for (var token = first.token(); !token.isEmpty(); ) {
            var page = Oai.post(port, "verb=ListIdentifiers&resumptionToken=" + Oai.escaped(token));
            met.addAll(page.all("identifier"));
            token = page.token();
        }
        assertThat(new HashSet<>(met)).containsAll(mine).contains("urn:uuid:" + late);
        assertThat(met).hasSize(new HashSet<>(met).size() + 1); // what changed comes twice
    }

    private static UUID id(List<String> mine, List<String> met, boolean known) {
        return mine.stream()
                .filter(id -> met.contains(id) == known)
                .map(id -> UUID.fromString(id.substring("urn:uuid:".length())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void spansAreCutByDaysAndBySeconds() throws Exception {
        var demand = shown.demand("按时间收割", "goji", 90);
        shown.settle();
        var id = "urn:uuid:" + demand;
        var stamp = ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + id).one("datestamp");
        var day = stamp.substring(0, 10);
        for (var span : List.of("&from=" + stamp, "&from=" + day, "&from=" + stamp + "&until=" + stamp))
            assertThat(allOf("set=demand:goji" + span)).as(span).contains(id);
        assertThat(allOf("set=demand:goji&until=2020-01-01")).isEmpty();
        assertThat(allOf("set=result&from=" + stamp)).doesNotContain(id);
        assertThat(allOf("set=industry:goji&from=" + stamp)).contains(id);
        assertThat(allOf("set=industry:silicon&from=" + stamp)).doesNotContain(id);
    }

    private List<String> allOf(String span) throws Exception {
        var answer = ask("verb=ListIdentifiers&metadataPrefix=oai_dc&" + span);
        var met = new ArrayList<>(answer.all("identifier"));
        for (var token = answer.token(); !token.isEmpty(); token = answer.token()) {
            answer = ask("verb=ListIdentifiers&resumptionToken=" + Oai.escaped(token));
            met.addAll(answer.all("identifier"));
        }
        return met;
    }

    @ParameterizedTest
    @CsvSource({
        "'', badVerb",
        "verb=Harvest, badVerb",
        "verb=Identify&verb=Identify, badVerb",
        "verb=Identify&from=2026-01-01, badArgument",
        "verb=ListRecords, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01T00:00:00Z&until=2026-02-01, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-01&until=2026-01-01, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&set=a%20b, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&set=nothing, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=oai_dc&until=2001-01-01, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2999-01-01, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=marc21, cannotDisseminateFormat",
        "verb=ListRecords&resumptionToken=x&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords&resumptionToken=x, badResumptionToken",
        "verb=ListSets&resumptionToken=x, badResumptionToken",
        "verb=GetRecord&metadataPrefix=oai_dc, badArgument",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere:1, idDoesNotExist",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:uuid:00000000-0000-4000-8000-000000000000, idDoesNotExist",
        "verb=ListMetadataFormats&identifier=nothing, idDoesNotExist"
    })
    void whatIsNoQuestionIsRefusedByItsName(String query, String code) throws Exception {
        var answer = ask(query);
        assertThat(answer.attribute("error", "code")).isEqualTo(code);
        boolean repeated = Stream.of("badVerb", "badArgument").noneMatch(code::equals);
        assertThat(answer.attribute("request", "verb").isEmpty()).isNotEqualTo(repeated);
    }

    private Oai ask(String query) throws Exception {
        return Oai.ask(port, query);
    }
}
