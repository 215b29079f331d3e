package it.sportellocertificati.mail;

import it.sportellocertificati.common.PecAddress;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import org.springframework.stereotype.Component;

/** Whom notes come from. */
@Component
class Sender {

    private final MailSettings settings;
    private final PecAddress address;

    Sender(MailSettings settings) {
        this.settings = settings;
        this.address = PecAddress.parse(settings.from());
    }

    InternetAddress from() throws UnsupportedEncodingException {
        return new InternetAddress(address.value(), settings.fromName(), "UTF-8");
    }

    String domain() {
        return address.value().substring(address.value().indexOf('@') + 1);
    }
}
