package it.sportellocertificati.report.press;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What tests and measurements print with. */
public final class ReportPresses {

    private ReportPresses() {}

    public static ReportPress press() {
        return new ReportPress(messages());
    }

    public static MessageSource messages() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("i18n/report", "i18n/statistics");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
