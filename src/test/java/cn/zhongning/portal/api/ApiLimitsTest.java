package cn.zhongning.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.tokens.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What one may ask for in a period is the same however many nodes there are. */
@PortalTest
class ApiLimitsTest {
    private static final int MOST = 40;

    @Autowired
    Problems problems;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient sql;

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private List<ApiLimits> nodes = List.of();

    @BeforeEach
    void start() {
        request.setRemoteAddr(UUID.randomUUID().toString());
        nodes = List.of(node(Duration.ofHours(1)), node(Duration.ofHours(1)));
    }

    @Test
    void twoNodesTogetherAllowNoMoreThanOne() throws Exception {
        var answers = IntStream.range(0, 2 * MOST)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ask(nodes.get(i % 2))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        var passed = answers.stream().filter(answer -> answer.getStatus() == 200);
        assertThat(passed.map(ApiLimitsTest::left))
                .as("each is told what both have left")
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, MOST).boxed().toList());
        assertThat(answers.stream().filter(answer -> answer.getStatus() == 429))
                .hasSize(MOST)
                .allSatisfy(answer -> {
                    assertThat(left(answer)).isZero();
                    assertThat(answer.getHeader("Retry-After")).isEqualTo("90");
                });
    }

    @Test
    void whatWasUsedDripsBack() throws Exception {
        var quick = node(Duration.ofSeconds(2));
        for (int i = 0; i < MOST; i++) ask(quick);
        Thread.sleep(1100);
        assertThat(left(ask(quick))).isBetween(MOST / 2 - 1, MOST - 1);
        Thread.sleep(2000);
        new ApiRates(sql).forget();
        assertThat(sql.sql("select count(*) from api_rate where who = ?")
                        .param("network " + request.getRemoteAddr())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoGuessesAtTwoNodesWaitsAtBoth() throws Exception {
        int told = 0;
        for (int i = 0; i < 20; i++) if (nodes.get(i % 2).guessed(request, new MockHttpServletResponse())) told++;
        assertThat(told).isEqualTo(5);
        for (var node : nodes) {
            var turned = new MockHttpServletResponse();
            assertThat(node.mayGuess(request, turned)).isFalse();
            assertThat(turned.getStatus()).isEqualTo(429);
        }
    }

    @Test
    void whileTheDatabaseIsAwayOneIsToldToComeBack() throws Exception {
        var away = JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/away"));
        var limits = new ApiLimits(new ApiLimits.Limits(1, 1, 1, Duration.ofHours(1)), new ApiRates(away), problems);
        var answer = new MockHttpServletResponse();
        new BearerFilter(tokens, limits, problems).doFilter(request, answer, new MockFilterChain());
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isNotBlank();
        assertThat(answer.getContentType()).startsWith(Problem.TYPE);
    }

    private ApiLimits node(Duration period) {
        return new ApiLimits(new ApiLimits.Limits(1, MOST, 5, period), new ApiRates(sql), problems);
    }

    private MockHttpServletResponse ask(ApiLimits node) {
        var response = new MockHttpServletResponse();
        try {
            node.pass(request, response);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return response;
    }

    private static int left(MockHttpServletResponse answer) {
        return Integer.parseInt(String.valueOf(answer.getHeader("RateLimit")).replaceFirst(".*r=(\\d+);.*", "$1"));
    }
}
