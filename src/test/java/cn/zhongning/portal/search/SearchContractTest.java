package cn.zhongning.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.language.Embedder;
import cn.zhongning.portal.search.IndexSearch.Answer;
import cn.zhongning.portal.search.IndexSearch.Place;
import cn.zhongning.portal.search.IndexSearch.Question;
import cn.zhongning.portal.search.SearchQuery.Sort;
import cn.zhongning.portal.search.SearchQuery.When;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the portal asks of an Elasticsearch: its mapping, its questions, its way of feeding. Runs on the embedded node,
 * or on any other that PORTAL_SEARCH_URLS names (with _USER, _PASSWORD, _API_KEY,
 * _CERTIFICATE beside).
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchContractTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final UUID DRYING = new UUID(0, 1);
    private static final UUID SLAG = new UUID(0, 2);
    private static final UUID TALK = new UUID(0, 3);
    private static final UUID EXPIRED = new UUID(0, 4);

    @Autowired
    SearchAddress own;

    @Autowired
    Embedder embedder;

    private final String name = "portal-contract-" + UUID.randomUUID();
    private ElasticsearchClient elastic;
    private SearchIndex index;

    @BeforeAll
    void fill() throws IOException {
        elastic = SearchClient.to(address());
        index = new SearchIndex(elastic);
        index.create(name);
        elastic.indices().putAlias(alias -> alias.index(name).name(name + "-alias"));
        apply(
                1,
                List.of(
                        change(document(
                                Kind.RESULT,
                                DRYING,
                                "枸杞热泵分段变温干制与护色技术",
                                "烘干时果实不再发黑。Heat pumps dry the berries.",
                                "goji",
                                8,
                                null)),
                        change(document(
                                Kind.DEMAND,
                                SLAG,
                                "电解锰渣堆不下了",
                                "渣库快满，想找消纳锰渣的办法。",
                                "manganese",
                                null,
                                NOW.plus(Duration.ofDays(30)))),
                        change(event()),
                        change(new SearchDocument(
                                Kind.DEMAND,
                                EXPIRED,
                                UUID.randomUUID(),
                                "旧厂",
                                "枸杞旧需求",
                                "已经过期的枸杞需求",
                                List.of(),
                                null,
                                "goji",
                                List.of(),
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                NOW.minus(Duration.ofDays(99)),
                                null,
                                NOW.minusSeconds(1),
                                null,
                                NOW.minus(Duration.ofDays(99))))));
        index.refresh(name);
    }

    @AfterAll
    void leave() throws IOException {
        index.delete(name);
        elastic.close();
    }

    @ParameterizedTest
    @CsvSource({
        "枸杞,1",
        "变温干制,1",
        "热泵护色,1",
        "heat pump,1",
        "berry,1",
        "gouqi,1",
        "gq,1",
        "rebengfd,1",
        "锰渣,2",
        "\"电解锰渣\",2",
        "“锰渣” 消纳,2",
        "xian wei jing,3",
        "显微镜,3"
    })
    void wordsPhrasesStemsAndPinyinAreFound(String typed, long id) throws IOException {
        assertThat(ids(ask(typed, Words.strict(Typed.of(typed)), Sort.RELEVANCE)))
                .startsWith(new UUID(0, id));
    }

    @ParameterizedTest
    @CsvSource({"枸祀,1", "变瘟干制,1", "变干制,1", "gouqo,1", "bery,1", "显微竞,3"})
    void oneSlipIsForgiven(String typed, long id) throws IOException {
        assertThat(ids(ask(typed, Words.strict(Typed.of(typed)), Sort.RELEVANCE)))
                .doesNotContain(new UUID(0, id));
        assertThat(ids(ask(typed, Words.forgiving(Typed.of(typed)), Sort.RELEVANCE)))
                .contains(new UUID(0, id));
    }

    @Test
    void wordsAreMarkedInTitleAndText() throws IOException {
        var place = ask("护色 发黑", Words.strict(Typed.of("护色 发黑")), Sort.RELEVANCE)
                .places()
                .getFirst();
        assertThat(place.title()).contains(Marked.BEGIN + "护色" + Marked.END);
        assertThat(place.extract()).contains(Marked.BEGIN + "发黑" + Marked.END);
    }

    @Test
    void everyFacetIsCountedBesideItsOwnChoice() throws IOException {
        var chosen = query("", Set.of("goji"), Sort.NEWEST);
        var answer = ask(chosen, Typed.of(""), null);
        assertThat(ids(answer)).containsExactly(DRYING);
        assertThat(answer.counts().get(Facet.INDUSTRY))
                .containsEntry("goji", 1L)
                .containsEntry("manganese", 1L);
        assertThat(answer.counts().get(Facet.READINESS)).containsEntry("7", 1L).containsEntry("9", 0L);
        assertThat(answer.counts().get(Facet.COOPERATION)).containsEntry("LICENCE", 1L);
        assertThat(answer.without()).containsEntry(Facet.INDUSTRY, 3L).containsEntry(Facet.TOWN, 1L);
        assertThat(answer.anywhere()).isEqualTo(3);
    }

    @Test
    void ordersAndSpansHold() throws IOException {
        assertThat(ids(ask(query("", Set.of(), Sort.DEADLINE), Typed.of(""), null)))
                .containsExactly(TALK, SLAG, DRYING);
        var coming = new SearchQuery(
                "",
                Set.of(Kind.EVENT),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of("LECTURE"),
                null,
                When.WEEK,
                Sort.NEWEST);
        assertThat(ids(ask(coming, Typed.of(""), null))).containsExactly(TALK);
    }

    @Test
    void rankingByMeaningAnswers() throws IOException {
        var ranked = new Ranking(elastic, embedder, new TermWeights(elastic)).rank(name, "果子烘干后颜色变黑", List.of());
        assertThat(ranked.getFirst().id()).isEqualTo(DRYING.toString());
    }

    @Test
    void laterVersionStandsAndNothingIsMadeWithoutAnAlias() throws IOException {
        var id = UUID.randomUUID();
        apply(5, List.of(new SearchIndex.Change(id, Optional.empty())));
        assertThat(apply(4, List.of(change(document(Kind.RESULT, id, "迟到的旧版本", "", "goji", 1, null)))))
                .containsOnly(409);
        var stray = List.of(change(document(Kind.RESULT, id, "没有别名", "", "goji", 1, null)));
        assertThat(index.apply("portal-contract-nowhere", stray, 6).errors()).isTrue();
    }

    private List<Integer> apply(long version, List<SearchIndex.Change> changes) throws IOException {
        return index.apply(name + "-alias", changes, version).items().stream()
                .map(item -> item.status())
                .toList();
    }

    private Answer ask(String typed, Query words, Sort sort) throws IOException {
        return ask(query(typed, Set.of(), sort), Typed.of(typed), words);
    }

    private Answer ask(SearchQuery query, Typed typed, @Nullable Query words) throws IOException {
        return new IndexSearch(elastic, embedder, name)
                .ask(new Question(
                        query,
                        typed,
                        words,
                        Visible.filters(NOW, NOW, List.of()),
                        Filters.of(query, NOW),
                        NOW,
                        1,
                        Found.PAGE));
    }

    private static List<UUID> ids(Answer answer) {
        return answer.places().stream().map(Place::id).toList();
    }

    private static SearchQuery query(String text, Set<String> industries, Sort sort) {
        return new SearchQuery(
                text, Set.of(), industries, Set.of(), Set.of(), Set.of(), Set.of(), null, When.ANY, sort);
    }

    private SearchIndex.Change change(SearchDocument document) {
        return new SearchIndex.Change(document.id(), Optional.of(IndexDocument.of(document, embedder::embed)));
    }

    private static SearchDocument document(
            Kind kind,
            UUID id,
            String title,
            String text,
            String industry,
            @Nullable Integer readiness,
            @Nullable Instant deadline) {
        return new SearchDocument(
                kind,
                id,
                UUID.randomUUID(),
                "契约研究所",
                title,
                text,
                List.of(),
                null,
                industry,
                List.of("recycling"),
                List.of(CooperationMode.LICENCE),
                readiness,
                "ningan",
                100L,
                200L,
                NOW.minus(Duration.ofDays(2)),
                deadline,
                null,
                null,
                NOW.minus(Duration.ofDays(2)));
    }

    private static SearchDocument event() {
        var start = NOW.plus(Duration.ofDays(3));
        return new SearchDocument(
                Kind.EVENT,
                TALK,
                UUID.randomUUID(),
                "科协",
                "实验室开放日：显微镜下的世界",
                "请带孩子来。",
                List.of("讲座"),
                "LECTURE",
                null,
                List.of(),
                List.of(),
                null,
                "shikong",
                null,
                null,
                start,
                start,
                null,
                start.plus(Duration.ofHours(2)),
                NOW.minus(Duration.ofDays(1)));
    }

    private SearchAddress address() {
        var urls = Optional.ofNullable(System.getenv("PORTAL_SEARCH_URLS")).filter(given -> !given.isBlank());
        if (urls.isEmpty()) return own;
        var certificate = System.getenv("PORTAL_SEARCH_CERTIFICATE");
        return new SearchAddress(
                Arrays.stream(urls.get().split(",")).map(URI::create).toList(),
                System.getenv("PORTAL_SEARCH_USER"),
                System.getenv("PORTAL_SEARCH_PASSWORD"),
                System.getenv("PORTAL_SEARCH_API_KEY"),
                certificate == null || certificate.isBlank() ? null : Path.of(certificate));
    }
}
