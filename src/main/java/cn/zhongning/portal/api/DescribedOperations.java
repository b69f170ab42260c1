package cn.zhongning.portal.api;

import cn.zhongning.portal.shared.Texts;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Says of every address what it does, what it takes, and how it answers. */
final class DescribedOperations {
    private static final String OK = "200";

    /** What it does, and with what kind. */
    private static final Pattern NAME =
            Pattern.compile("([a-z]+(?:Own)?)(Demand|Result|Event|Picture)s?(File|Session)?");

    private static final Pattern MAKING = Pattern.compile("^[^{]+$|/(revision|files|sessions)$");

    private static final List<String> LIMITS = List.of("RateLimit", "RateLimit-Policy");

    private final Texts texts;
    private final Locale locale;

    DescribedOperations(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    void describe(OpenAPI api) {
        var sorted = new Paths();
        api.getPaths().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, PathItem> path) ->
                                path.getKey().contains("/own/"))
                        .thenComparing(Map.Entry::getKey))
                .forEach(path -> sorted.addPathItem(path.getKey(), path.getValue()));
        api.setPaths(sorted);
        sorted.forEach((path, item) ->
                item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
    }

    private void describe(String path, PathItem.HttpMethod method, Operation operation) {
        var named = NAME.matcher(operation.getOperationId());
        if (!named.matches()) throw new IllegalStateException("Say what " + operation.getOperationId() + " does");
        var kind = text("api.kind." + named.group(2));
        var does = "api.op." + named.group(1) + Objects.requireNonNullElse(named.group(3), "");
        operation.summary(texts.get(locale, does, kind));
        var own = "api.op." + operation.getOperationId() + ".what";
        operation.description(texts.get(locale, texts.knows(own) ? own : does + ".what", kind));
        if (operation.getParameters() != null) operation.getParameters().forEach(this::describe);
        operation.responses(answers(path, method, operation));
    }

    private void describe(Parameter parameter) {
        var name = parameter.getName();
        parameter.description(text("api.param." + name));
        if (name.equals("If-Match") || name.equals(Once.KEY)) parameter.required(true);
    }

    private ApiResponses answers(String path, PathItem.HttpMethod method, Operation operation) {
        var status = status(path, method);
        var known = Objects.requireNonNull(operation.getResponses().get(OK));
        known.description(text("api.answer." + status));
        LIMITS.forEach(name -> header(known, name));
        if ((!status.equals("204") && path.endsWith("}")) || status.equals("201")) header(known, "ETag");
        if (status.equals("204")) known.content(null);
        if (status.equals("201")) header(known, "Location");
        var answers = new ApiResponses().addApiResponse(status, known);
        if (method == PathItem.HttpMethod.GET && !path.contains("/own/"))
            answers.addApiResponse("304", new ApiResponse().description(text("api.answer.304")));
        return answers.addApiResponse("default", problem());
    }

    private static String status(String path, PathItem.HttpMethod method) {
        if (method == PathItem.HttpMethod.DELETE && path.endsWith("/{id}")) return "204";
        boolean begins =
                method == PathItem.HttpMethod.POST && MAKING.matcher(path).find();
        return begins ? "201" : OK;
    }

    private void header(ApiResponse answer, String name) {
        answer.addHeaderObject(
                name,
                new Header()
                        .description(text("api.header." + name))
                        .schema(new Schema<String>().type("string").types(Set.of("string"))));
    }

    private ApiResponse problem() {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(text("api.answer.problem"))
                .content(new Content().addMediaType(Problem.TYPE, new MediaType().schema(schema)));
    }

    private String text(String key) {
        return texts.get(locale, key);
    }
}
