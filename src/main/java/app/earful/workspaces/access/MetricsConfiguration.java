package app.earful.workspaces.access;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Guards the metrics on the main port and, as a management port is a server of its own, there as well. */
@ManagementContextConfiguration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class MetricsConfiguration {
    @Bean
    FilterRegistrationBean<MetricsGuard> metricsGuard(Environment environment) {
        var registration = new FilterRegistrationBean<>(new MetricsGuard(environment));
        registration.addUrlPatterns("/metrics", "/metrics/*");
        return registration;
    }
}
