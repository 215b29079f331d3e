package it.sportellocertificati.agreement;

import it.sportellocertificati.common.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;

/** The agreement of the demo without database and application context, for tests of every room. */
public final class DemoAgreement {

    static final Places PLACES = new Places();

    private DemoAgreement() {}

    public static Agreements agreements() {
        return new Agreements(reader().read("lucca.yaml", text()));
    }

    static AgreementReader reader() {
        return new AgreementReader(PLACES, messages());
    }

    static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/agreement");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static String text() {
        try {
            return new ClassPathResource("agreement/lucca.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
