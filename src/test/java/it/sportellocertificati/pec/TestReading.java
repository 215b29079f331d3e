package it.sportellocertificati.pec;

import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.pec.parsing.LetterMail;
import it.sportellocertificati.pec.parsing.LetterTold;
import it.sportellocertificati.pec.parsing.MailReader;
import it.sportellocertificati.pec.parsing.ReceiptMail;
import it.sportellocertificati.pec.parsing.ReceivedMail;
import it.sportellocertificati.pec.parsing.UnreadableMail;
import it.sportellocertificati.pec.settings.PecProperties;
import it.sportellocertificati.pec.trust.SignatureCheck;
import it.sportellocertificati.pec.trust.TrustAnchors;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A reader of messages that trusts one authority; no database, no mailbox. */
final class TestReading {

    static final String ID = "<0123456789abcdef@giustizia.example>";
    /** The letter that {@link TestMail#daticert} describes. */
    static final LetterTold LETTER =
            new LetterTold(new PecAddress(PecRoom.PROCURA), new PecAddress("ufficio@pec.comune.example"), "oggetto");

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final TestAuthority AUTHORITY = new TestAuthority("Autorità di prova");
    private static final TestSigner PROVIDER = AUTHORITY.provider();

    private final MailReader reader;

    TestReading(Path directory) {
        Path anchors = directory.resolve("ca.pem");
        AUTHORITY.writeTo(anchors);
        this.reader = reader(anchors);
    }

    private TestReading(MailReader reader) {
        this.reader = reader;
    }

    /** A reader whose file of trust anchors is not there. */
    static TestReading trustless(Path directory) {
        return new TestReading(reader(directory.resolve("absent.pem")));
    }

    private static MailReader reader(Path anchors) {
        Map<String, Object> settings = PecRoom.settings(25, 143, anchors);
        PecProperties properties = new Binder(new MapConfigurationPropertySource(settings))
                .bind("sportello.pec", PecProperties.class)
                .get();
        return new MailReader(new SignatureCheck(new TrustAnchors(properties)));
    }

    TestAuthority authority() {
        return AUTHORITY;
    }

    TestSigner provider() {
        return PROVIDER;
    }

    ReceivedMail read(byte[] mail) {
        return reader.read(mail, NOW);
    }

    ReceiptMail receipt(TestMail mail) {
        return (ReceiptMail) read(mail.bytes());
    }

    LetterMail letter(TestMail mail) {
        return (LetterMail) read(mail.bytes());
    }

    String problem(byte[] mail) {
        return ((UnreadableMail) read(mail)).problem();
    }
}
