package it.sportellocertificati.web;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The rooms' texts, as the application reads them. */
final class Words {

    private Words() {}

    static ProblemWriter writer() {
        return new ProblemWriter(source());
    }

    static MessageSource source() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(
                "i18n/common",
                "i18n/booking",
                "i18n/delivery",
                "i18n/document",
                "i18n/pec",
                "i18n/process",
                "i18n/report",
                "i18n/statistics",
                "i18n/web");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
