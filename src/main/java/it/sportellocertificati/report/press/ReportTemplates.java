package it.sportellocertificati.report.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the pages under {@code report/}. As XML, so that whatever somebody wrote leaves them well-formed. */
public final class ReportTemplates {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Words words;

    public ReportTemplates(MessageSource messages) {
        this.words = new Words(messages);
        var pages = new ClassLoaderTemplateResolver();
        pages.setPrefix("report/");
        pages.setSuffix(".html");
        pages.setTemplateMode(TemplateMode.XML);
        pages.setCharacterEncoding("UTF-8");
        pages.setCacheable(true);
        engine.setTemplateResolver(pages);
    }

    public String fill(String page, Map<String, ?> values) {
        var context = new Context(Locale.ITALIAN);
        values.forEach(context::setVariable);
        context.setVariable("words", words);
        return engine.process(page, context);
    }

    /** A file of the class path, whole. */
    public static String text(String file) {
        try (var in = ReportTemplates.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
