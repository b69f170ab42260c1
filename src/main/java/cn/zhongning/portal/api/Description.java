package cn.zhongning.portal.api;

import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the interface (OpenAPI 3.1): what is not told by the controllers themselves. */
@Configuration
class Description {
    static final String ADDRESS = "/api/v1/openapi.json";
    static final List<String> TAGS = List.of("public", "own demands", "own results", "own events", "own pictures");
    private static final String SCHEME = "token";

    @Bean
    OpenAPI openApi(@Value("${portal.origin}") String origin) {
        var scheme = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        return new OpenAPI()
                .servers(List.of(new Server().url(origin)))
                .components(new Components().addSecuritySchemes(SCHEME, scheme))
                .addSecurityItem(new SecurityRequirement().addList(SCHEME));
    }

    /** In the reader's language: the names of fields are the same in both. */
    @Bean
    OpenApiLocaleCustomizer describing(
            Texts texts,
            Site site,
            @Value("${portal.origin}") String origin,
            @Value("${portal.open.licence}") String licence,
            @Value("${portal.open.licence-url}") String licenceUrl) {
        return (api, locale) -> {
            api.info(new Info()
                    .title(texts.get(locale, "api.title", site.name().label(locale)))
                    .version("1")
                    .description(texts.get(locale, "api.lead"))
                    .contact(new Contact().name(site.centre().label(locale)).url(origin + "/api"))
                    .license(new License().name(licence).url(licenceUrl)));
            api.tags(TAGS.stream().map(tag -> tag(tag, texts, locale)).toList());
            Objects.requireNonNull(api.getComponents().getSecuritySchemes().get(SCHEME))
                    .description(texts.get(locale, "api.token.what"));
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            new DescribedOperations(texts, locale).describe(api);
            new DescribedFields(texts, locale).describe(api.getComponents());
        };
    }

    private static Tag tag(String tag, Texts texts, Locale locale) {
        return new Tag().name(tag).description(texts.get(locale, "api.tag." + tag.replace(' ', '-')));
    }
}
