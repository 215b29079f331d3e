package it.sportellocertificati.document.press;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the pages under {@code papers/}. As XML, since whatever a name holds must leave the page well-formed. */
public final class PageTemplates {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    public PageTemplates() {
        var pages = new ClassLoaderTemplateResolver();
        pages.setPrefix("papers/");
        pages.setSuffix(".html");
        pages.setTemplateMode(TemplateMode.XML);
        pages.setCharacterEncoding("UTF-8");
        pages.setCacheable(true);
        engine.setTemplateResolver(pages);
    }

    public String fill(String page, Map<String, Object> values) {
        return engine.process(page, new Context(Locale.ITALIAN, values));
    }
}
