package cn.zhongning.portal.api;

import cn.zhongning.portal.feeds.OpenEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How this interface reads and writes JSON: strictly in, without empty fields out. Other parts keep their own ways. */
@Configuration
class ApiJson implements WebMvcConfigurer {
    private static final int DEEPEST = 12;

    static JsonMapper mapper() {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(ApiBody.MOST)
                        .maxNestingDepth(DEEPEST)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE) // a moment keeps China's clock
                .changeDefaultPropertyInclusion(empty -> empty.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new Converter());
    }

    private static final class Converter extends JacksonJsonHttpMessageConverter {
        Converter() {
            super(mapper());
        }

        @Override
        public boolean canRead(ResolvableType type, @Nullable MediaType media) {
            return ours(type) && super.canRead(type, media);
        }

        @Override
        public boolean canWrite(ResolvableType type, Class<?> value, @Nullable MediaType media) {
            return (ours(type) || ours(ResolvableType.forClass(value)) || value.equals(OpenEvent.class))
                    && super.canWrite(type, value, media);
        }

        private static boolean ours(ResolvableType type) {
            var raw = type.resolve();
            return raw != null && raw.getPackage() != null && raw.getPackage().equals(ApiJson.class.getPackage());
        }
    }
}
