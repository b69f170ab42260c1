package cn.zhongning.portal.shell;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;
import static org.springframework.security.config.Customizer.withDefaults;

import cn.zhongning.portal.accounts.Door;
import cn.zhongning.portal.feeds.Feeds;
import cn.zhongning.portal.pages.PublicPages;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** One chain. Nothing before sign-in starts a session: neither a token for forms nor a remembered address. */
@Configuration
class SecurityConfig {
    /** Flow's client evaluates what the server sends; public pages carry their own, strict policy. */
    private static final String FLOW_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /** Vaadin's pages come by a forward; Tomcat closes the response after one, too late for headers. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGER = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    @Bean
    SecurityFilterChain chain(HttpSecurity http, PublicPages pages, Door door, @Value("${portal.origin}") String origin)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(EndpointRequest.to("health"))
                .permitAll()
                .requestMatchers(
                        "/site/**",
                        "/robots.txt",
                        "/favicon.ico",
                        "/sitemap.xml",
                        "/sitemap/*",
                        "/site.webmanifest",
                        "/files/*",
                        "/pictures/**",
                        "/events/*/poster.pdf",
                        "/events/*/notice.pdf",
                        "/search/suggest",
                        "/oai",
                        "/publicity/log.txt",
                        "/door",
                        "/door/**")
                .permitAll()
                .requestMatchers(Feeds.ADDRESSES)
                .permitAll()
                .requestMatchers("/desk-files/exports/*")
                .authenticated()
                .requestMatchers("/desk-files/reports/*")
                .hasAnyRole("STAFF", "ADMIN", "ORGANISER")
                .requestMatchers(HttpMethod.POST, "/imports/**")
                .authenticated()
                .requestMatchers(HttpMethod.POST, "/publicity/*/objections", "/en/publicity/*/objections")
                .permitAll()
                .requestMatchers(
                        HttpMethod.POST,
                        "/events/*/register",
                        "/en/events/*/register",
                        "/venues/*/visits",
                        "/en/venues/*/visits",
                        "/visit/**",
                        "/en/visit/**",
                        "/ticket/**",
                        "/en/ticket/**",
                        "/tickets",
                        "/tickets/*",
                        "/en/tickets",
                        "/en/tickets/*")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/ticket/*/*", "/en/ticket/*/*", "/visit/*/*")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/unsubscribe/**", "/en/unsubscribe/**")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/sign-up", "/en/sign-up", "/reset/**", "/en/reset/**", "/error")
                .permitAll());
        http.csrf(AbstractHttpConfigurer::disable);
        http.addFilterAfter(new OddInputFilter(), SecurityContextHolderFilter.class);
        http.addFilterAfter(new SameOriginFilter(origin), OddInputFilter.class);
        var wanted = new CookieRequestCache();
        wanted.setRequestMatcher(request -> pages.known(request.getServletPath()));
        http.setSharedObject(RequestCache.class, wanted);
        http.with(
                vaadin(),
                v -> v.loginView(Door.SIGN_IN).defaultSuccessUrl("/desk").enableCsrfConfiguration(false));
        http.with(door, withDefaults());
        http.logout(out -> out.logoutRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-out"))
                .deleteCookies("JSESSIONID") // or the next visit would read that the session has ended
                .logoutSuccessUrl("/"));
        http.exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, denied) -> {
                    if (pages.known(request.getServletPath())) {
                        door.commence(request, response, denied);
                    } else {
                        pages.notFound(request.getServletPath()).send(request, response);
                    }
                })
                .accessDeniedHandler((request, response, denied) -> response.sendError(
                        pages.known(request.getServletPath())
                                ? HttpServletResponse.SC_FORBIDDEN
                                : HttpServletResponse.SC_NOT_FOUND)));
        http.headers(headers -> headers.withObjectPostProcessor(EAGER)
                .contentSecurityPolicy(policy -> policy.policyDirectives(FLOW_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)));
        return http.build();
    }
}
