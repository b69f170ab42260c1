package cn.zhongning.portal.api;

import cn.zhongning.portal.tokens.Scope;
import cn.zhongning.portal.tokens.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * The chain of the interface for programs: no session, no cookie, so that neither a page of another site nor a stolen
 * session can act here; and a token opens nothing but this.
 */
@Configuration
class ApiSecurity {
    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, Tokens tokens, ApiLimits limits, Problems problems)
            throws Exception {
        http.securityMatcher("/api/v1", "/api/v1/**");
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.addFilterAfter(new ApiLanguage(), SecurityContextHolderFilter.class);
        http.addFilterAfter(new ApiBody(problems), ApiLanguage.class);
        http.addFilterBefore(new BearerFilter(tokens, limits, problems), AnonymousAuthenticationFilter.class);
        http.addFilterAfter(tagged(), AnonymousAuthenticationFilter.class);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api/v1/own", "/api/v1/own/**")
                .hasAuthority(BearerFilter.authority(Scope.OWN_READ))
                .requestMatchers(HttpMethod.HEAD, "/api/v1/own", "/api/v1/own/**")
                .hasAuthority(BearerFilter.authority(Scope.OWN_READ))
                .requestMatchers("/api/v1/own/demands", "/api/v1/own/demands/**")
                .hasAuthority(BearerFilter.authority(Scope.DEMANDS_WRITE))
                .requestMatchers("/api/v1/own/results", "/api/v1/own/results/**")
                .hasAuthority(BearerFilter.authority(Scope.RESULTS_WRITE))
                .requestMatchers("/api/v1/own/events", "/api/v1/own/events/**")
                .hasAuthority(BearerFilter.authority(Scope.EVENTS_WRITE))
                .requestMatchers("/api/v1/own/pictures")
                .hasAnyAuthority(
                        BearerFilter.authority(Scope.RESULTS_WRITE), BearerFilter.authority(Scope.EVENTS_WRITE))
                .requestMatchers("/api/v1/own/**")
                .authenticated()
                .anyRequest()
                .permitAll());
        http.exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, nobody) -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                    problems.send(request, response, Fault.UNAUTHORIZED);
                })
                .accessDeniedHandler((request, response, denied) -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
                    problems.send(request, response, Fault.FORBIDDEN);
                }));
        http.headers(headers -> headers.cacheControl(cache -> cache.disable())
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)));
        return http.build();
    }

    /** Weak, or Tomcat would not compress; what is somebody's own has its version for a tag instead. */
    private static ShallowEtagHeaderFilter tagged() {
        var tagged = new ShallowEtagHeaderFilter();
        tagged.setWriteWeakETag(true);
        return tagged;
    }
}
