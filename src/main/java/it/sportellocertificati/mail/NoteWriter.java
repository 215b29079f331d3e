package it.sportellocertificati.mail;

import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.common.RomeTime;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Writes a note's bytes once, with its Message-ID, so that whatever is tried twice can be recognised as one. */
@Component
class NoteWriter {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ROOT);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final Sender sender;
    private final Clock clock;

    NoteWriter(Sender sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    /** @throws Rejected field {@code to} when that is no address */
    byte[] write(UUID id, Note note) {
        var message = new FixedIdMessage("<" + id + "@" + sender.domain() + ">");
        var bytes = new ByteArrayOutputStream();
        try {
            message.setHeader("Date", DATE.format(ZonedDateTime.now(clock.withZone(RomeTime.ZONE))));
            message.setFrom(sender.from());
            message.setRecipient(RecipientType.TO, new InternetAddress(recipient(note.to())));
            message.setSubject(
                    UNPRINTABLE.matcher(note.subject()).replaceAll(" ").strip(), "UTF-8");
            message.setHeader("Content-Language", note.language().getLanguage());
            // Nobody's holiday answer comes back (RFC 3834), and none is counted as a reply.
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(content(note));
            message.saveChanges();
            message.writeTo(bytes);
        } catch (MessagingException | IOException impossible) {
            throw new IllegalStateException("mail.note.notWritten", impossible);
        }
        return bytes.toByteArray();
    }

    /** One plain address, by the strict rule for certified ones: no name, no comment, no second recipient, no line break. */
    private static String recipient(String typed) {
        try {
            return PecAddress.parse(typed).value();
        } catch (InvalidValue notAnAddress) {
            throw Rejected.of("to", "mail.note.address");
        }
    }

    private static MimeMultipart content(Note note) throws MessagingException {
        var content = new MimeMultipart("mixed");
        var text = new MimeBodyPart();
        text.setText(note.text().replaceAll("\\R", "\r\n"), "UTF-8");
        text.setHeader("Content-Transfer-Encoding", "quoted-printable");
        content.addBodyPart(text);
        for (NoteAttachment attachment : note.attachments()) {
            if (!FILE_NAME.matcher(attachment.name()).matches()) {
                throw new IllegalArgumentException("mail.note.fileName");
            }
            var file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), "application/pdf")));
            file.setFileName(attachment.name());
            file.setHeader("Content-Transfer-Encoding", "base64");
            content.addBodyPart(file);
        }
        return content;
    }

    /** Keeps the id that we fixed, where the library would write one of its own. */
    private static final class FixedIdMessage extends MimeMessage {

        private final String messageId;

        FixedIdMessage(String messageId) {
            super((Session) null);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
