package it.sportellocertificati.simulator;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The original of a brief receipt: each attachment is replaced by its SHA-1, as the technical rules lay down. */
final class BriefOriginal {

    private BriefOriginal() {}

    static byte[] of(byte[] original) {
        try {
            var message = new KeptIdMessage(new ByteArrayInputStream(original));
            shorten(message);
            message.saveChanges();
            var out = new ByteArrayOutputStream();
            message.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException | IOException | GeneralSecurityException e) {
            return original;
        }
    }

    private static void shorten(Part part) throws MessagingException, IOException, GeneralSecurityException {
        String fileName = part.getFileName();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                shorten(parts.getBodyPart(i));
            }
        } else if (part instanceof BodyPart && fileName != null) {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest(part.getInputStream().readAllBytes());
            part.setText(HexFormat.of().formatHex(digest));
            part.setFileName(fileName + ".hash");
        }
    }

    /** The identifier that the provider has given must outlive the change. */
    private static final class KeptIdMessage extends MimeMessage {

        KeptIdMessage(ByteArrayInputStream source) throws MessagingException {
            super(null, source);
        }

        @Override
        protected void updateMessageID() {
            // Keeps the one that it has.
        }
    }
}
