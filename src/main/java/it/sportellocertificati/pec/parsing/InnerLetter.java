package it.sportellocertificati.pec.parsing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Subject and text as the author wrote them, for a person to read and to look for a booking number in.
 *
 * @param from as the author claims
 */
record InnerLetter(String subject, String text, @Nullable String from) {

    static final int MAX_SUBJECT = 1_000;
    static final int MAX_TEXT = 20_000;

    private static final int MAX_TEXT_BYTES = 4 * MAX_TEXT;

    /** Reads the message inside an envelope. */
    static InnerLetter inside(MimePart postacert, int maxBytes) throws IOException, MessagingException, Unreadable {
        byte[] raw = MailParts.bytes(postacert, maxBytes);
        RawLimits.check(raw);
        return of(new MimeMessage(MailReader.SESSION, new SharedByteArrayInputStream(raw)));
    }

    static InnerLetter of(MimeMessage letter) throws IOException, MessagingException, Unreadable {
        MailParts parts = MailParts.of(letter);
        Optional<MimePart> plain = parts.ofType("text/plain");
        String text = plain.isPresent()
                ? decoded(plain.get())
                : parts.ofType("text/html").map(InnerLetter::withoutTags).orElse("");
        return new InnerLetter(
                bounded(decodedHeader(letter.getHeader("Subject", null)), MAX_SUBJECT),
                bounded(text, MAX_TEXT),
                letter.getHeader("From", null));
    }

    private static String decodedHeader(@Nullable String header) {
        if (header == null) {
            return "";
        }
        String unfolded = bounded(MimeUtility.unfold(header), 4 * MAX_SUBJECT);
        try {
            return MimeUtility.decodeText(unfolded);
        } catch (IOException | RuntimeException undecodable) {
            return unfolded;
        }
    }

    private static String withoutTags(MimePart html) {
        return decoded(html).replaceAll("<[^<>]*>", " ");
    }

    /** In the charset it names, or as Latin 1 when there is no such charset; what cannot be decoded reads as empty. */
    private static String decoded(MimePart part) {
        try {
            byte[] start = part.getInputStream().readNBytes(MAX_TEXT_BYTES);
            return new String(start, charset(part));
        } catch (IOException | MessagingException | RuntimeException undecodable) {
            return "";
        }
    }

    private static Charset charset(MimePart part) {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (MessagingException | IllegalArgumentException unknown) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private static String bounded(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
