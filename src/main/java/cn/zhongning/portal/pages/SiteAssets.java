package cn.zhongning.portal.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Styles, script and pictures of the site. Browsers may keep them: a changed file has another address. */
@Configuration
class SiteAssets {
    private static final String FOLDER = "META-INF/resources/site/";
    private static final Duration KEPT = Duration.ofHours(1); // the desk asks for them without their sum
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    @Bean
    ResourceHttpRequestHandler assetFiles() {
        var files = new ResourceHttpRequestHandler();
        files.setLocations(List.of(new ClassPathResource(FOLDER)));
        files.setCacheControl(CacheControl.maxAge(KEPT).cachePublic());
        return files;
    }

    /** Before Flow, which would have them asked for again with every page. */
    @Bean
    SimpleUrlHandlerMapping assets(ResourceHttpRequestHandler assetFiles) {
        return new SimpleUrlHandlerMapping(Map.of("/site/**", assetFiles), Ordered.HIGHEST_PRECEDENCE);
    }

    String address(String file) {
        return addresses.computeIfAbsent(file, name -> "/site/" + name + "?v=" + sum(name));
    }

    private static String sum(String file) {
        try {
            var sum = new CRC32C();
            sum.update(new ClassPathResource(FOLDER + file).getContentAsByteArray());
            return Long.toHexString(sum.getValue());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
