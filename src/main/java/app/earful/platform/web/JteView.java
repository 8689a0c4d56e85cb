package app.earful.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;

/** A template with the controller's model and, under the name "page", what every template is given. */
class JteView implements View {
    private final TemplateEngine templates;
    private final String template;
    private final MessageSource messages;
    private final LocaleResolver locales;

    JteView(TemplateEngine templates, String template, MessageSource messages, LocaleResolver locales) {
        this.templates = templates;
        this.template = template;
        this.messages = messages;
        this.locales = locales;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var parameters = new HashMap<String, Object>();
        var wanted = templates.getParamInfo(template).keySet();
        if (model != null) {
            model.forEach((name, value) -> {
                if (wanted.contains(name)) {
                    parameters.put(name, value);
                }
            });
        }
        parameters.put("page", Page.of(request, messages, locales));
        var output = new Utf8ByteOutput();
        templates.render(template, parameters, output);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
