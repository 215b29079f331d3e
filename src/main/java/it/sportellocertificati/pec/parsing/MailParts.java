package it.sportellocertificati.pec.parsing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one message, in order. A message inside the message ({@code message/rfc822}) is one part and is never
 * entered: its author is whoever wrote the letter, so nothing in it can be a provider's word.
 */
final class MailParts {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_PARTS = 300;

    private final List<MimePart> leaves = new ArrayList<>();
    private int count;

    private MailParts() {}

    static MailParts of(MimePart root) throws MessagingException, Unreadable {
        MailParts parts = new MailParts();
        parts.collect(root, 0);
        return parts;
    }

    private void collect(MimePart part, int depth) throws MessagingException, Unreadable {
        if (depth > MAX_DEPTH) {
            throw new Unreadable("too-deep");
        }
        if (++count > MAX_PARTS) {
            throw new Unreadable("too-many-parts");
        }
        if (!part.isMimeType("multipart/*")) {
            leaves.add(part);
            return;
        }
        MimeMultipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
        for (int i = 0; i < parts.getCount(); i++) {
            collect((MimePart) parts.getBodyPart(i), depth + 1);
        }
    }

    List<MimePart> named(String name) {
        return leaves.stream().filter(part -> name.equals(nameOf(part))).toList();
    }

    Optional<MimePart> ofType(String mediaType) {
        return leaves.stream().filter(part -> isType(part, mediaType)).findFirst();
    }

    /** The decoded content. @throws Unreadable when it is over the bound */
    static byte[] bytes(MimePart part, int atMost) throws IOException, MessagingException, Unreadable {
        byte[] content = part.getInputStream().readNBytes(atMost + 1);
        if (content.length > atMost) {
            throw new Unreadable("part-too-large");
        }
        return content;
    }

    private static @Nullable String nameOf(MimePart part) {
        try {
            String name = part.getFileName();
            return name == null ? null : MimeUtility.decodeText(name).strip().toLowerCase(Locale.ROOT);
        } catch (MessagingException | IOException nameless) {
            return null;
        }
    }

    private static boolean isType(MimePart part, String mediaType) {
        try {
            return part.isMimeType(mediaType);
        } catch (MessagingException untyped) {
            return false;
        }
    }
}
