package app.earful.platform.web;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds {@code customers/list} in {@code src/main/jte/customers/list.jte}. */
class JteViewResolver implements ViewResolver, Ordered {
    private final TemplateEngine templates;
    private final MessageSource messages;
    private final LocaleResolver locales;

    JteViewResolver(TemplateEngine templates, MessageSource messages, LocaleResolver locales) {
        this.templates = templates;
        this.messages = messages;
        this.locales = locales;
    }

    @Override
    public @Nullable View resolveViewName(String viewName, Locale locale) {
        var template = viewName + ".jte";
        return viewName.contains(":") || !templates.hasTemplate(template)
                ? null
                : new JteView(templates, template, messages, locales);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
