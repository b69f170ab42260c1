package cn.zhongning.portal.api;

import io.swagger.v3.oas.models.OpenAPI;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The description as the page shows it: the very one that programs read. */
@Component
class Described extends OpenApiResource {
    private final String origin;

    Described(
            ObjectFactory<OpenAPIService> descriptions,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties settings,
            SpringDocProviders providers,
            SpringDocCustomizers customizers,
            @Value("${portal.origin}") String origin) {
        super(descriptions, requests, responses, operations, settings, providers, customizers);
        this.origin = origin;
    }

    OpenAPI in(Locale locale) {
        return getOpenApi(origin, locale);
    }

    @Override
    protected String getServerUrl(HttpServletRequest request, String address) {
        return origin;
    }
}
