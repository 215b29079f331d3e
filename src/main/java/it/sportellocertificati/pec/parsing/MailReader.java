package it.sportellocertificati.pec.parsing;

import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.pec.ReceiptKind;
import it.sportellocertificati.pec.ReceivedState;
import it.sportellocertificati.pec.SignatureVerdict;
import it.sportellocertificati.pec.trust.CheckedSignature;
import it.sportellocertificati.pec.trust.SignatureCheck;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells receipts from letters. A receipt has {@code X-Ricevuta} and no {@code X-Trasporto} among its own headers, which
 * only a provider can put there: what anybody else sends arrives wrapped in an envelope. Where a provider's valid
 * signature covers a daticert, that decides, since headers are not signed.
 */
@Component
public class MailReader implements ReceiptParser {

    static final Session SESSION = MailLibrary.session();

    private final SignatureCheck signatures;

    public MailReader(SignatureCheck signatures) {
        this.signatures = signatures;
    }

    @Override
    public ReceivedMail read(byte[] raw, Instant at) {
        try {
            RawLimits.check(raw);
            return classify(new MimeMessage(SESSION, new SharedByteArrayInputStream(raw)), raw.length, at);
        } catch (Unreadable stopped) {
            return new UnreadableMail(stopped.code());
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError malformed) {
            return new UnreadableMail("malformed");
        }
    }

    private ReceivedMail classify(MimeMessage message, int size, Instant at)
            throws MessagingException, IOException, Unreadable {
        CheckedSignature signature = CheckedSignature.NONE;
        MimePart root = message;
        if (message.isMimeType("multipart/signed")) {
            MimeMultipart signed = new MimeMultipart(message.getDataHandler().getDataSource());
            if (signed.getCount() > 0) {
                root = (MimePart) signed.getBodyPart(0);
            }
            signature = signed.getCount() == 2
                    ? signatures.check(root, (MimePart) signed.getBodyPart(1), at)
                    : CheckedSignature.BROKEN;
        }
        return new Envelope(message, MailParts.of(root), signature, size).open();
    }

    /** One message, taken apart. */
    private record Envelope(MimeMessage message, MailParts parts, CheckedSignature signature, int size) {

        ReceivedMail open() throws MessagingException, IOException {
            Daticert daticert = null;
            String problem = null;
            try {
                daticert = daticert();
            } catch (Unreadable malformed) {
                problem = malformed.code();
            }
            Daticert signed = signature.verdict() == SignatureVerdict.VALID ? daticert : null;
            boolean envelope = signed != null && signed.isEnvelope();
            Optional<ReceiptKind> kind =
                    Optional.ofNullable(signed).map(Daticert::type).flatMap(ReceiptKind::byCode);
            String claimed = header("X-Ricevuta");
            if (header("X-Trasporto") == null && !envelope && (claimed != null || kind.isPresent())) {
                return receipt(kind, claimed, daticert, problem);
            }
            return letter(daticert, envelope, problem);
        }

        /** Two of them certify nothing: one would have been smuggled in, and nobody could say which. */
        private @Nullable Daticert daticert() throws MessagingException, IOException, Unreadable {
            List<MimePart> found = parts.named("daticert.xml");
            if (found.size() > 1) {
                throw new Unreadable("daticert-twice");
            }
            return found.isEmpty()
                    ? null
                    : DaticertReader.read(MailParts.bytes(found.get(0), DaticertReader.MAX_BYTES));
        }

        private ReceivedMail receipt(
                Optional<ReceiptKind> signedKind,
                @Nullable String claimed,
                @Nullable Daticert daticert,
                @Nullable String problem)
                throws MessagingException {
            Optional<ReceiptKind> kind = signedKind
                    .or(() -> Optional.ofNullable(claimed).flatMap(ReceiptKind::byCode))
                    .or(() -> Optional.ofNullable(daticert).map(Daticert::type).flatMap(ReceiptKind::byCode));
            if (kind.isEmpty()) {
                return new UnreadableMail("receipt-kind-unknown");
            }
            return new ReceiptMail(
                    signature.verdict(),
                    kind.get(),
                    daticert,
                    MessageIds.canonical(header("X-Riferimento-Message-ID")),
                    signature.signedAt(),
                    problem == null && daticert == null ? "daticert-missing" : problem);
        }

        private LetterMail letter(@Nullable Daticert daticert, boolean certified, @Nullable String problem)
                throws MessagingException, IOException {
            String transport = header("X-Trasporto");
            boolean trusted = certified && !"errore".equalsIgnoreCase(transport);
            ReceivedState state = transport == null && !certified
                    ? ReceivedState.ORDINARY
                    : "errore".equalsIgnoreCase(transport) ? ReceivedState.ANOMALY : ReceivedState.ENVELOPE;
            InnerLetter inner = new InnerLetter("", "", null);
            String reason = problem;
            try {
                Optional<MimePart> postacert =
                        state == ReceivedState.ORDINARY ? Optional.empty() : parts.ofType("message/rfc822");
                inner = postacert.isPresent() ? InnerLetter.inside(postacert.get(), size) : InnerLetter.of(message);
            } catch (Unreadable stopped) {
                reason = stopped.code();
            }
            PecAddress sender = trusted && daticert != null
                    ? address(daticert.sender())
                    : claimedSender(Optional.ofNullable(inner.from()));
            return new LetterMail(
                    signature.verdict(),
                    state,
                    trusted && sender != null,
                    sender,
                    inner.subject(),
                    inner.text(),
                    reason);
        }

        private @Nullable PecAddress claimedSender(Optional<String> author) throws MessagingException {
            String reply = header("Reply-To");
            return address(reply != null ? reply : author.orElseGet(() -> ""));
        }

        private @Nullable String header(String name) throws MessagingException {
            String value = message.getHeader(name, null);
            return value == null ? null : value.strip();
        }

        private static @Nullable PecAddress address(@Nullable String header) {
            try {
                InternetAddress[] addresses = InternetAddress.parseHeader(header == null ? "" : header, false);
                return addresses.length == 1 ? PecAddress.parse(addresses[0].getAddress()) : null;
            } catch (MessagingException | InvalidValue unusable) {
                return null;
            }
        }
    }
}
