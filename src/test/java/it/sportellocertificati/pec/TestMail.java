package it.sportellocertificati.pec;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message of a provider, written in the structure that real ones have, with every part open to meddling. */
final class TestMail {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte @Nullable [] daticert;
    private byte @Nullable [] original;
    private @Nullable TestSigner signer;
    private String algorithm = "SHA256withRSA";
    private Instant signedAt = Instant.parse("2026-11-20T09:31:00Z");
    private boolean brokenAfterwards;
    private String boundary = "=_mixed";

    private TestMail() {
        headers.put("From", "posta-certificata@pec.gestore.example");
        headers.put("Message-ID", "<" + UUID.randomUUID() + "@pec.gestore.example>");
    }

    /** A receipt as it should be, but for the signature. */
    static TestMail receipt(ReceiptKind kind, String messageId) {
        TestMail mail = new TestMail();
        mail.headers.put("To", PecRoom.PROCURA);
        mail.headers.put("Subject", kind.name() + ": oggetto");
        mail.headers.put("X-Ricevuta", kind.code());
        mail.headers.put("X-Riferimento-Message-ID", messageId);
        mail.daticert(daticert(kind.code(), messageId));
        return mail;
    }

    /** A transport envelope around a letter, but for the signature. */
    static TestMail envelope(String sender, byte[] letter) {
        TestMail mail = new TestMail();
        mail.headers.put("From", "\"Per conto di: " + sender + "\" <posta-certificata@pec.gestore.example>");
        mail.headers.put("Reply-To", sender);
        mail.headers.put("To", PecRoom.PROCURA);
        mail.headers.put("Subject", "POSTA CERTIFICATA: oggetto");
        mail.headers.put("X-Trasporto", "posta-certificata");
        mail.daticert(daticert("posta-certificata", "<altro@pec.comune.example>")
                .replace(PecRoom.PROCURA + "</mittente>", sender + "</mittente>"));
        mail.original = letter;
        return mail;
    }

    /** A daticert with what every provider writes; change it by replacing text in it. */
    static String daticert(String kind, @Nullable String messageId) {
        String id = messageId == null
                ? ""
                : "<msgid>" + messageId.replace("<", "&lt;").replace(">", "&gt;") + "</msgid>";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<postacert tipo=\"" + kind + "\" errore=\"nessuno\">"
                + "<intestazione><mittente>" + PecRoom.PROCURA + "</mittente>"
                + "<destinatari tipo=\"certificato\">ufficio@pec.comune.example</destinatari>"
                + "<risposte>" + PecRoom.PROCURA + "</risposte><oggetto>oggetto</oggetto></intestazione>"
                + "<dati><gestore-emittente>Gestore di prova</gestore-emittente>"
                + "<data zona=\"+0100\"><giorno>20/11/2026</giorno><ora>10:31:00</ora></data>"
                + "<identificativo>opec1." + UUID.randomUUID() + "@pec.gestore.example</identificativo>" + id
                + "<consegna>ufficio@pec.comune.example</consegna></dati></postacert>";
    }

    /** An ordinary letter, as its author wrote it. */
    static byte[] letter(String from, String subject, String text) {
        return crlf("From: " + from + "\nTo: " + PecRoom.PROCURA + "\nSubject: " + subject
                + "\nMessage-ID: <" + UUID.randomUUID() + "@pec.comune.example>\nMIME-Version: 1.0\n"
                + "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n" + text + "\n");
    }

    TestMail header(String name, @Nullable String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    TestMail daticert(String xml) {
        return daticert(xml.getBytes(StandardCharsets.UTF_8));
    }

    TestMail daticert(byte[] xml) {
        daticert = xml;
        return this;
    }

    TestMail withoutDaticert() {
        daticert = null;
        return this;
    }

    TestMail original(byte[] eml) {
        original = eml;
        return this;
    }

    TestMail signedBy(TestSigner by) {
        signer = by;
        return this;
    }

    TestMail signedAt(Instant time) {
        signedAt = time;
        return this;
    }

    TestMail signedWith(String signatureAlgorithm) {
        algorithm = signatureAlgorithm;
        return this;
    }

    /** Between its parts; a provider's are random, so that nobody can end a part from within it. */
    TestMail boundary(String between) {
        boundary = between;
        return this;
    }

    /** One letter of the signed content is changed after signing. */
    TestMail brokenAfterwards() {
        brokenAfterwards = true;
        return this;
    }

    byte[] bytes() {
        try {
            MimeBodyPart content = new MimeBodyPart(new ByteArrayInputStream(content()));
            MimeMessage message = new MimeMessage((Session) null) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", ownId());
                }
            };
            for (Map.Entry<String, String> header : headers.entrySet()) {
                message.setHeader(header.getKey(), header.getValue());
            }
            MimeMultipart body =
                    signer == null ? new MimeMultipart("mixed", content) : signer.sign(content, algorithm, signedAt);
            message.setContent(body, body.getContentType());
            message.saveChanges();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            message.writeTo(out);
            return brokenAfterwards ? broken(out.toByteArray()) : out.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String ownId() {
        return headers.getOrDefault("Message-ID", "<x@y.example>");
    }

    private static byte[] broken(byte[] message) {
        return new String(message, StandardCharsets.ISO_8859_1)
                .replace("Ricevuta del gestore", "Ricevuta dal gestore")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] content() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(crlf("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\n\n--" + boundary + "\n"
                + "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
                + "Ricevuta del gestore, giorno 20/11/2026 =E8 cos=EC.\n"
                + "L'allegato daticert.xml contiene informazioni di servizio.\n"));
        if (daticert != null) {
            out.write(crlf("--" + boundary + "\nContent-Type: application/xml; name=\"daticert.xml\"\n"
                    + "Content-Transfer-Encoding: base64\n"
                    + "Content-Disposition: inline; filename=\"daticert.xml\"\n\n"
                    + Base64.getMimeEncoder().encodeToString(daticert) + "\n"));
        }
        if (original != null) {
            out.write(crlf("--" + boundary + "\nContent-Type: message/rfc822; name=\"postacert.eml\"\n"
                    + "Content-Disposition: attachment; filename=\"postacert.eml\"\n\n"));
            out.write(original);
            out.write(crlf("\n"));
        }
        out.write(crlf("--" + boundary + "--\n"));
        return out.toByteArray();
    }

    static byte[] crlf(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static Session session() {
        return Session.getInstance(new Properties());
    }
}
