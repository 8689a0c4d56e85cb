package app.earful.workspaces.access;

import app.earful.platform.idempotency.IdempotencyFilter;
import app.earful.platform.web.PublicUrl;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.apikeys.ApiKeyFilter;
import app.earful.workspaces.apikeys.ApiKeys;
import app.earful.workspaces.sessions.SignedInContexts;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who gets in, and the headers that keep the browser on our side. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'";

    /** The description of the API is also for a signed-in person's browser. */
    private static final RequestMatcher API = request -> request.getRequestURI().startsWith("/api/")
            && !request.getRequestURI().equals("/api/v1/openapi.json");

    private final PublicUrl publicUrl;
    private final MemberRepository members;
    private final ApiKeys keys;
    private final Strangers strangers;
    private final Outdated outdated;

    SecurityConfiguration(
            PublicUrl publicUrl, MemberRepository members, ApiKeys keys, Strangers strangers, Outdated outdated) {
        this.publicUrl = publicUrl;
        this.members = members;
        this.keys = keys;
        this.strangers = strangers;
        this.outdated = outdated;
    }

    /** It belongs into the chain of the API, after the member is known, and nowhere else. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> notForEverything(IdempotencyFilter idempotency) {
        var registration = new FilterRegistrationBean<>(idempotency);
        registration.setEnabled(false);
        return registration;
    }

    /** Without one, Spring makes a user of its own and prints its password. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new ProviderNotFoundException("people sign in at /sign-in and programs by key");
        };
    }

    /** A program shows its key with each call: no session, no cookie, hence no forged form to fear. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, IdempotencyFilter idempotency) throws Exception {
        return http.securityMatcher(API)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new MemberFilter(members), AuthorizationFilter.class)
                .addFilterBefore(new ApiKeyFilter(keys), MemberFilter.class)
                .addFilterAfter(idempotency, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll() // the end of an answer whose beginning was allowed: by then the key is forgotten
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(strangers))
                .headers(this::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, SignedInContexts contexts) throws Exception {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new MemberFilter(members), AuthorizationFilter.class)
                .addFilterBefore(new ApiKeyFilter(keys), MemberFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(strangers).accessDeniedHandler(outdated))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .headers(this::headers)
                .build();
    }

    /** What a stranger's browser may fetch; AccessTest holds the same list of routes. */
    private static final String[] OPEN = {
        "/static/**",
        "/webjars/**",
        "/favicon.ico",
        "/favicon.svg",
        "/manifest.webmanifest",
        "/healthz",
        "/readyz",
        "/metrics",
        "/error",
        "/sign-in",
        "/sign-in/workspace",
        "/setup",
        "/setup/workspace",
        "/setup/you",
        "/invitations/*",
        "/password/*"
    };

    private CookieCsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("earful_form");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").secure(publicUrl.secure()));
        return tokens;
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(Customizer.withDefaults())
                .httpStrictTransportSecurity(
                        hsts -> hsts.requestMatcher(request -> request.isSecure() || publicUrl.secure()))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"));
    }
}
