package it.sportellocertificati.simulator;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;

/**
 * Writes the provider's messages: {@code multipart/signed} of {@code multipart/mixed} of text, {@code daticert.xml} and
 * the original, with the header fields by which they are told apart.
 */
final class ReceiptWriter {

    private static final String CRLF = "\r\n";

    private final Signers signers;

    ReceiptWriter(Signers signers) {
        this.signers = signers;
    }

    byte[] write(AcceptedMessage message, Step step, Instant now) {
        ZonedDateTime stated = Provider.stated(step.kind() == MessageKind.ENVELOPE ? message.acceptedAt() : now);
        MimePart content = content(message, step, stated);
        boolean foreign = message.faults().contains(Fault.UNTRUSTED_AUTHORITY)
                && !step.kind().transport();
        boolean old = message.faults().contains(Fault.SHA1);
        byte[] signature = signers.of(step.issuer(), foreign)
                .sign(
                        old ? "SHA1withRSA" : "SHA256withRSA",
                        content.bytes(),
                        new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(now)))));
        MimePart signed = MimePart.multipart(
                "signed; protocol=\"application/x-pkcs7-signature\"; micalg=\"" + (old ? "sha1" : "sha-256") + "\"",
                List.of(
                        content,
                        MimePart.base64("application/x-pkcs7-signature", "smime.p7s", "attachment", signature)));
        String headers = String.join(CRLF, headers(message, step, now)) + CRLF + "MIME-Version: 1.0" + CRLF;
        return new MimePart(headers + signed.headers(), signed.body()).bytes();
    }

    private static MimePart content(AcceptedMessage message, Step step, ZonedDateTime stated) {
        String text = ReceiptText.of(message, step, stated);
        String html = "<html><body><p>"
                + text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>\n") + "</p></body></html>";
        var parts = new ArrayList<MimePart>();
        MimePart plain = MimePart.text("plain", text);
        parts.add(
                message.faults().contains(Fault.PLAIN_TEXT)
                        ? plain
                        : MimePart.multipart("alternative", List.of(plain, MimePart.text("html", html))));
        if (step.kind() != MessageKind.ANOMALY) {
            parts.add(MimePart.base64("application/xml", "daticert.xml", "inline", Daticert.of(message, step, stated)));
        }
        if (carriesOriginal(message, step)) {
            byte[] original = message.rewritten().bytes();
            boolean brief = step.kind() == MessageKind.DELIVERY && message.receiptForm() == ReceiptForm.BRIEF;
            parts.add(MimePart.message(brief ? BriefOriginal.of(original) : original));
        }
        return MimePart.multipart("mixed", parts);
    }

    private static boolean carriesOriginal(AcceptedMessage message, Step step) {
        if (step.kind().transport()) {
            return true;
        }
        MailAddress recipient = step.recipient();
        return step.kind() == MessageKind.DELIVERY
                && message.receiptForm() != ReceiptForm.SYNTHETIC
                && !message.faults().contains(Fault.MISSING_ORIGINAL)
                && recipient != null
                && message.primary(recipient);
    }

    private static List<String> headers(AcceptedMessage message, Step step, Instant now) {
        var headers = new ArrayList<String>();
        boolean transport = step.kind().transport();
        if (transport) {
            headers.add("X-Trasporto: " + step.kind().type());
        } else if (!message.faults().contains(Fault.MISSING_HEADER)) {
            headers.add("X-Ricevuta: " + step.kind().type());
        }
        if (step.kind() == MessageKind.DELIVERY || step.kind() == MessageKind.ENVELOPE) {
            // Spelled as some providers spell it: names of header fields have no case.
            headers.add("X-Tiporicevuta: " + message.receiptForm().type());
        }
        if (step.finding().virus()) {
            headers.add("X-VerificaSicurezza: errore");
        }
        String own = message.messageId();
        if (own != null) {
            headers.add("X-Riferimento-Message-ID: " + own);
        }
        headers.add("Message-ID: <"
                + (step.kind() == MessageKind.ENVELOPE
                        ? message.identifier()
                        : step.key() + "@" + step.issuer().domain())
                + ">");
        headers.add("Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(Provider.stated(now)));
        headers.add("Subject: " + encoded(step.kind().subject(step.finding()) + message.subject()));
        addParties(headers, message, step);
        return headers;
    }

    private static void addParties(List<String> headers, AcceptedMessage message, Step step) {
        if (step.kind().transport()) {
            headers.add("From: \"Per conto di: " + message.sender() + "\" <"
                    + step.issuer().address() + ">");
            headers.add("Reply-To: " + message.sender());
            headers.add("To: " + String.join("," + CRLF + "\t", message.visible("To")));
            if (!message.visible("Cc").isEmpty()) {
                headers.add("Cc: " + String.join("," + CRLF + "\t", message.visible("Cc")));
            }
        } else {
            headers.add("From: " + step.issuer().address());
            headers.add("To: " + step.mailbox());
        }
    }

    private static String encoded(String subject) {
        try {
            return MimeUtility.fold(
                    "Subject: ".length(), MimeUtility.encodeText(subject, StandardCharsets.UTF_8.name(), "Q"));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("subject", e);
        }
    }
}
