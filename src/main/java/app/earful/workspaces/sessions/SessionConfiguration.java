package app.earful.workspaces.sessions;

import app.earful.platform.web.PublicUrl;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions live in the database, so that a restart signs nobody out. Their tables belong to no workspace. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    static final String COOKIE = "earful_session";
    private static final Duration LIFE = Duration.ofDays(30);

    @Bean
    JdbcIndexedSessionRepository storedSessions(JdbcOperations jdbc, TransactionOperations transactions) {
        var repository = new JdbcIndexedSessionRepository(jdbc, transactions);
        repository.setDefaultMaxInactiveInterval(LIFE);
        // our own job sweeps
        repository.setCleanupCron("-");
        return repository;
    }

    @Bean
    @ConditionalOnWebApplication
    FilterRegistrationBean<SessionRepositoryFilter<? extends Session>> sessionFilter(
            SparingSessions sessions, PublicUrl publicUrl) {
        var cookies = new DefaultCookieSerializer();
        cookies.setCookieName(COOKIE);
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        cookies.setUseSecureCookie(publicUrl.secure());
        cookies.setCookieMaxAge((int) LIFE.toSeconds());
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookies);
        var filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(ids);
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<? extends Session>>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        return registration;
    }
}
