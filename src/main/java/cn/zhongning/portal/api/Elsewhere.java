package cn.zhongning.portal.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What fits no address below /api/v1, or one but not by this method or in this format: it belongs to no page. */
@RestController
@Hidden
class Elsewhere {
    private static final String EVERYTHING = "/api/v1/**";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Elsewhere(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @RequestMapping(EVERYTHING)
    Problem refuse(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        var here = here(request);
        if (here.isEmpty()) throw new ProblemAdvice.Failed(Fault.NOT_FOUND);
        var methods = methods(here);
        if (!methods.contains(request.getMethod()))
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
        boolean read = here.stream()
                .filter(mapping -> mapping.getMethodsCondition().getMatchingCondition(request) != null)
                .anyMatch(mapping -> mapping.getConsumesCondition().getMatchingCondition(request) != null);
        throw new ProblemAdvice.Failed(read ? Fault.NOT_ACCEPTABLE : Fault.MEDIA_TYPE);
    }

    private List<RequestMappingInfo> here(HttpServletRequest request) {
        return mappings.getObject().getHandlerMethods().keySet().stream()
                .filter(mapping -> !mapping.getPatternValues().contains(EVERYTHING))
                .filter(mapping -> Objects.requireNonNull(mapping.getPathPatternsCondition())
                                .getMatchingCondition(request)
                        != null)
                .toList();
    }

    private static Set<String> methods(List<RequestMappingInfo> here) {
        return here.stream()
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream())
                .map(RequestMethod::name)
                .collect(Collectors.toSet());
    }
}
