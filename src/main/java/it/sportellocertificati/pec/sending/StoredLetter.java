package it.sportellocertificati.pec.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The stored bytes in the shape that the mail library sends. It also tells whether they have begun to go: the library
 * asks for them only after the server has answered 354 to DATA.
 */
final class StoredLetter extends MimeMessage {

    private final byte[] content;
    private boolean leaving;

    StoredLetter(Session session, byte[] content) {
        super(session);
        this.content = content;
    }

    boolean leaving() {
        return leaving;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        leaving = true;
        out.write(content);
    }

    /** There is nothing to save: the bytes are fixed. */
    @Override
    public void saveChanges() {
        saved = true;
    }
}
