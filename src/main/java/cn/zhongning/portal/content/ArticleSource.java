package cn.zhongning.portal.content;

import cn.zhongning.portal.pages.Markdown;
import cn.zhongning.portal.search.Rows;
import cn.zhongning.portal.search.SearchCard;
import cn.zhongning.portal.search.SearchDocument;
import cn.zhongning.portal.search.SearchQuery;
import cn.zhongning.portal.search.SearchQuery.Sort;
import cn.zhongning.portal.search.SearchQuery.When;
import cn.zhongning.portal.search.SearchSource;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Articles as search sees them. */
@Component
class ArticleSource implements SearchSource {
    private static final UUID NOBODY = new UUID(0, 0); // they belong to the portal itself
    private final ArticleRepository articles;
    private final JdbcClient jdbc;
    private final Texts texts;
    private final Site site;
    private final Clock clock;

    ArticleSource(ArticleRepository articles, JdbcClient jdbc, Texts texts, Site site, Clock clock) {
        this.articles = articles;
        this.jdbc = jdbc;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.ARTICLE;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        return published(ids).stream().map(this::document).toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return Rows.idsAfter(jdbc, "article", after, limit);
    }

    @Override
    public Map<UUID, SearchCard> cards(Collection<UUID> ids, Locale locale) {
        return published(ids).stream().collect(Collectors.toMap(Article::id, article -> card(article, locale)));
    }

    @Override
    public FallbackPage browse(SearchQuery query, int offset, int limit) {
        if (filtered(query)) return FallbackPage.EMPTY;
        var where = """
                from article where stage = 'PUBLISHED'
                and not exists (select from unnest(cast(:words as text[])) word
                    where strpos(lower(concat_ws(' ', title, summary, body, source)), lower(word)) = 0)
                and (cast(:since as timestamptz) is null or published_at >= :since)
                """;
        var moment = query.sort() == Sort.DEADLINE ? "timestamptz '9999-01-01Z'" : "published_at";
        var found = "select id, " + moment + " as moment " + where
                + " order by moment desc, id limit :limit offset :offset";
        return Rows.page(bind(found, query), offset, limit, bind("select count(*) " + where, query));
    }

    List<SearchCard> newest(int limit, Locale locale) {
        var ids = browse(SearchQuery.all(Kind.ARTICLE), 0, limit).ids();
        var cards = cards(ids, locale);
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    /** By something that an article does not have. */
    private static boolean filtered(SearchQuery query) {
        return !query.industries().isEmpty()
                || !query.cooperation().isEmpty()
                || !query.livelihoods().isEmpty()
                || !query.towns().isEmpty()
                || !query.eventKinds().isEmpty()
                || query.readinessFrom() != null
                || query.when() == When.COMING
                || query.when() == When.PAST;
    }

    private JdbcClient.StatementSpec bind(String sql, SearchQuery query) {
        return jdbc.sql(sql)
                .param("words", query.substrings().toArray(String[]::new))
                .param("since", since(query.when()));
    }

    private @Nullable OffsetDateTime since(When when) {
        return when == When.ANY
                ? null
                : clock.instant().atOffset(ZoneOffset.UTC).minusDays(when.days());
    }

    private List<Article> published(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : articles.findAllById(ids).stream().filter(Article::published).toList();
    }

    private SearchDocument document(Article article) {
        var form = article.form();
        return new SearchDocument(
                Kind.ARTICLE,
                article.id(),
                NOBODY,
                site.centre().label(Texts.CHINESE),
                form.title(),
                form.summary() + "\n" + Markdown.text(form.body()),
                List.of(texts.label(Texts.CHINESE, form.sort())),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                article.date(),
                null,
                null,
                null,
                article.date());
    }

    private SearchCard card(Article article, Locale locale) {
        var form = article.form();
        var meta = List.of(texts.label(locale, form.sort()), form.source());
        return new SearchCard(
                Kind.ARTICLE,
                article.id(),
                form.title(),
                form.summary(),
                meta.stream().filter(fact -> !fact.isEmpty()).toList(),
                null,
                article.date(),
                article.demo());
    }
}
