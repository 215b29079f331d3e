package it.sportellocertificati.pec.letter;

import it.sportellocertificati.common.PecAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;

/** Recipient and subject, read back from the header of a letter of ours. */
public record LetterHead(PecAddress to, String subject) {

    /** @throws IllegalStateException when these are not the header lines of a letter that we wrote */
    public static LetterHead of(byte[] head) {
        try {
            InternetHeaders headers = new InternetHeaders(new ByteArrayInputStream(head));
            return new LetterHead(
                    PecAddress.parse(only(headers, "To")),
                    MimeUtility.decodeText(MimeUtility.unfold(only(headers, "Subject"))));
        } catch (MessagingException | UnsupportedEncodingException notOurs) {
            throw new IllegalStateException("pec.letter.unreadable");
        }
    }

    private static String only(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, null);
        if (value == null) {
            throw new IllegalStateException("pec.letter.unreadable");
        }
        return value;
    }
}
