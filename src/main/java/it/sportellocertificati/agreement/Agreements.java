package it.sportellocertificati.agreement;

import it.sportellocertificati.common.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Where the other rooms find the agreement. It is read once, when the application starts; a file with errors stops
 * the start, since bookings taken on a wrong agreement would go to wrong addresses.
 */
@Component
public class Agreements {

    private final Agreement current;

    /** @throws AgreementInvalid with every error of the file */
    @Autowired
    Agreements(
            @Value("${sportello.agreement.file}") Resource file,
            Places places,
            MessageSource messages,
            AgreementEditions editions) {
        String text = text(file);
        this.current = new AgreementReader(places, messages).read(String.valueOf(file.getFilename()), text);
        editions.keep(text);
    }

    /** For tests of other rooms, which need an agreement and no database. */
    Agreements(Agreement current) {
        this.current = current;
    }

    public Agreement current() {
        return current;
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("sportello.agreement.file cannot be read", e);
        }
    }
}
