package app.earful.platform.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves what {@link Assets} gives an address to, and nothing under another hash: what is kept can never be stale. */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Assets.base() + "**")
                .addResourceLocations("classpath:/" + Assets.FOLDER, "classpath:/" + Assets.LIBRARIES)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
