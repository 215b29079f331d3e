package it.sportellocertificati.pec.letter;

import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.pec.Letter;
import it.sportellocertificati.pec.LetterAttachment;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Writes a letter's bytes. Nothing but ASCII lines of bounded length leaves, so that no server on the way has a reason to
 * re-encode what is evidence; the Message-ID is random, since receipts and logs carry it about.
 */
@Component
public class LetterComposer {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ROOT);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,250}>");

    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+");

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public LetterComposer(Clock clock) {
        this.clock = clock;
    }

    /** The letter from this sender, with a Message-ID that no other has or will have. */
    public ComposedLetter compose(Letter letter, PecAddress sender) {
        String messageId = newMessageId(sender);
        MimeMessage message = new FixedIdMessage(messageId);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message.setHeader("Date", DATE.format(ZonedDateTime.now(clock.withZone(RomeTime.ZONE))));
            message.setFrom(new InternetAddress(sender.value()));
            message.setRecipient(
                    Message.RecipientType.TO, new InternetAddress(letter.to().value()));
            message.setSubject(oneLine(letter.subject()), "UTF-8");
            if (letter.inReplyTo() != null) {
                message.setHeader("In-Reply-To", messageId(letter.inReplyTo()));
                message.setHeader("References", messageId(letter.inReplyTo()));
            }
            // The delivery receipt then carries the whole letter, attachments included: the fullest proof there is.
            message.setHeader("X-TipoRicevuta", "completa");
            message.setContent(content(letter));
            message.saveChanges();
            message.writeTo(bytes);
        } catch (MessagingException | IOException impossible) {
            throw new IllegalStateException("pec.letter.notWritten", impossible);
        }
        return new ComposedLetter(messageId, bytes.toByteArray());
    }

    private static MimeMultipart content(Letter letter) throws MessagingException {
        MimeMultipart content = new MimeMultipart("mixed");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text().replaceAll("\\R", "\r\n"), "UTF-8");
        text.setHeader("Content-Transfer-Encoding", "quoted-printable");
        content.addBodyPart(text);
        for (LetterAttachment attachment : letter.attachments()) {
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), mediaType(attachment))));
            file.setFileName(oneLine(attachment.fileName()));
            file.setHeader("Content-Transfer-Encoding", "base64");
            content.addBodyPart(file);
        }
        return content;
    }

    /** What is no media type travels as bytes: a file's name for itself must not keep a letter from leaving. */
    private static String mediaType(LetterAttachment attachment) {
        return MEDIA_TYPE.matcher(attachment.mediaType()).matches()
                ? attachment.mediaType()
                : "application/octet-stream";
    }

    private String newMessageId(PecAddress sender) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String domain = sender.value().substring(sender.value().indexOf('@') + 1);
        return "<" + HexFormat.of().formatHex(bytes) + "@" + domain + ">";
    }

    /** No text of a booking may end a header line, or turn the writing direction round. */
    private static String oneLine(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    }

    private static String messageId(String value) {
        if (!MESSAGE_ID.matcher(value).matches()) {
            throw new IllegalArgumentException("pec.messageId.shape");
        }
        return value;
    }

    /** Keeps the id that we fixed, where the library would write one of its own. */
    private static final class FixedIdMessage extends MimeMessage {

        private final String messageId;

        FixedIdMessage(String messageId) {
            super((jakarta.mail.Session) null);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
