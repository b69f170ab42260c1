package cn.zhongning.portal.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Lets Flow answer those who are signed in where a controller takes only the form of the same address: without this, the
 * address would be refused to them as one that cannot be read.
 */
@Component
class ReadElsewhere implements WebMvcRegistrations {
    private final PublicPages pages;

    ReadElsewhere(PublicPages pages) {
        this.pages = pages;
    }

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new RequestMappingHandlerMapping() {
            @Override
            protected @Nullable HandlerMethod handleNoMatch(
                    Set<RequestMappingInfo> mappings, String path, HttpServletRequest request) throws ServletException {
                boolean reads = PublicPageFilter.reads(request) && pages.known(request.getServletPath());
                return reads ? null : super.handleNoMatch(mappings, path, request);
            }
        };
    }
}
