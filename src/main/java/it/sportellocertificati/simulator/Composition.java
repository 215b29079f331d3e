package it.sportellocertificati.simulator;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail as typed into the form: from whom, to whom, what. */
record Composition(
        @Nullable String from,
        @Nullable String to,
        @Nullable String subject,
        @Nullable String text) {

    private static final int LONGEST_SUBJECT = 250;
    private static final int LONGEST_TEXT = 20_000;

    /** What is wrong and what to do, by field; empty when the mail can be sent. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (MailAddress.of(value(from)).isEmpty()) {
            problems.put(
                    "from", "Il mittente non è un indirizzo. Scrivere un indirizzo come ufficio@pec.ente.example.");
        }
        if (MailAddress.of(value(to)).isEmpty()) {
            problems.put(
                    "to", "Il destinatario non è un indirizzo. Scrivere un indirizzo come ufficio@pec.ente.example.");
        }
        if (value(subject).isBlank()) {
            problems.put("subject", "Manca l'oggetto. Scrivere una riga che dica di che cosa si tratta.");
        } else if (value(subject).length() > LONGEST_SUBJECT || value(subject).matches("(?s).*\\p{Cntrl}.*")) {
            problems.put("subject", "L'oggetto è troppo lungo o non sta su una riga. Accorciarlo a 250 caratteri.");
        }
        if (value(text).length() > LONGEST_TEXT) {
            problems.put("text", "Il testo è troppo lungo. Accorciarlo a 20.000 caratteri.");
        }
        return problems;
    }

    byte[] toMime(Instant now) {
        try {
            var message = new MimeMessage((jakarta.mail.Session) null);
            message.setFrom(new InternetAddress(sender()));
            message.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(recipient()));
            message.setSubject(value(subject).trim(), StandardCharsets.UTF_8.name());
            message.setText(value(text), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(now));
            message.saveChanges();
            message.setHeader("Message-ID", "<" + UUID.randomUUID() + "@simulatore.example>");
            var out = new ByteArrayOutputStream();
            message.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("composition", e);
        }
    }

    String sender() {
        return value(from).trim();
    }

    String recipient() {
        return value(to).trim();
    }

    private static String value(@Nullable String field) {
        return field == null ? "" : field;
    }
}
