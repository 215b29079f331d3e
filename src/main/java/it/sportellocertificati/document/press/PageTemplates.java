package it.sportellocertificati.document.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the pages under {@code papers/}. As XML, since whatever a name holds must leave the page well-formed. */
public final class PageTemplates {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String style = style();

    public PageTemplates() {
        var pages = new ClassLoaderTemplateResolver();
        pages.setPrefix("papers/");
        pages.setSuffix(".html");
        pages.setTemplateMode(TemplateMode.XML);
        pages.setCharacterEncoding("UTF-8");
        pages.setCacheable(true);
        engine.setTemplateResolver(pages);
    }

    /** @param foot what stands at the foot of every sheet */
    public String fill(String page, String foot, Map<String, Object> values) {
        var context = new Context(Locale.ITALIAN, values);
        context.setVariable("style", style.replace("@FOOT@", foot));
        return engine.process(page, context);
    }

    private static String style() {
        try (var in = PageTemplates.class.getResourceAsStream("/papers/paper.css")) {
            if (in == null) {
                throw new IllegalStateException("no papers/paper.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
