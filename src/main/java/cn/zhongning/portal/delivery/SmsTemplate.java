package cn.zhongning.portal.delivery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** Puts a message into the provider's words; nothing in it can become more than a value there. */
final class SmsTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{(phone|text|id)}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SmsTemplate() {}

    static String address(String template, Map<String, String> values) {
        return filled(template, values, value -> UriUtils.encode(value, StandardCharsets.UTF_8));
    }

    static String header(String template, Map<String, String> values) {
        return filled(template, values, value -> UriUtils.encode(value, StandardCharsets.UTF_8));
    }

    static String body(String template, String type, Map<String, String> values) {
        return filled(template, values, escape(MediaType.parseMediaType(type)));
    }

    private static UnaryOperator<String> escape(MediaType type) {
        if (type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED))
            return value -> URLEncoder.encode(value, StandardCharsets.UTF_8);
        if (type.getSubtype().endsWith("json")) return SmsTemplate::json;
        if (type.getSubtype().endsWith("xml")) return value -> HtmlUtils.htmlEscape(value, "UTF-8");
        return UnaryOperator.identity();
    }

    /** Without its quotation marks, which stand in the template. */
    private static String json(String value) {
        var quoted = JSON.writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** In one go: a text that has a place in it is not filled again. */
    private static String filled(String template, Map<String, String> values, UnaryOperator<String> escape) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(escape.apply(values.getOrDefault(place.group(1), ""))));
    }
}
