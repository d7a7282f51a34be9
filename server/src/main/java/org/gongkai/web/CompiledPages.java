package org.gongkai.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Finds pages by name: {@code agency/people} is {@code src/main/jte/agency/people.jte}, compiled with the program. A page
 * is rendered whole before the first byte leaves, so that an error never shows half a page.
 */
@Component
final class CompiledPages implements ViewResolver, Ordered {

    private static final String REDIRECT = "redirect:";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null,
            "org.gongkai.web.pages");

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT)) {
            // 303, and nothing of the model in the address.
            return new RedirectView(name.substring(REDIRECT.length()), true, false, false);
        }
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new Page(template) : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private final class Page implements View {

        private final String template;

        Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Class<?>> wanted = engine.getParamInfo(template);
            Map<String, Object> given = new HashMap<>();
            if (model != null) {
                model.forEach((key, value) -> {
                    if (wanted.containsKey(key)) {
                        given.put(key, value);
                    }
                });
            }
            Utf8ByteOutput page = new Utf8ByteOutput();
            engine.render(template, given, (TemplateOutput) page);
            response.setContentType(getContentType());
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
