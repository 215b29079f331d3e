package it.sportellocertificati.mail;

import jakarta.mail.MessagingException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt to hand a note over ended.
 *
 * @param code the server's last answer by number; none where there was none. Its words are kept nowhere: they quote addresses
 */
record Answer(Kind kind, @Nullable Integer code) {

    enum Kind {
        TAKEN,
        /** For good (5xx). */
        REFUSED,
        /** For now (4xx). */
        PUT_OFF,
        /** The line broke after the content had begun to go. */
        IN_DOUBT,
        /** The line broke before that, or the server wants nobody: the note is as it was. */
        NO_LINE
    }

    /** About the login or the server's own state, not about this note. */
    private static final Set<Integer> OF_THE_LINE = Set.of(421, 454, 530, 534, 535, 538);

    static Answer taken() {
        return new Answer(Kind.TAKEN, null);
    }

    /** @param leaving whether the content had begun to go */
    static Answer of(MessagingException failure, boolean leaving) {
        Integer code = code(failure);
        if (code != null && OF_THE_LINE.contains(code) && !leaving) {
            return new Answer(Kind.NO_LINE, code);
        }
        if (code != null && code >= 500 && code < 600) {
            return new Answer(Kind.REFUSED, code);
        }
        if (code != null && code >= 400 && code < 500) {
            return new Answer(Kind.PUT_OFF, code);
        }
        return new Answer(leaving ? Kind.IN_DOUBT : Kind.NO_LINE, null);
    }

    /** The deepest in the library's chain: the outer ones only say that something failed. */
    private static @Nullable Integer code(MessagingException failure) {
        Integer code = null;
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            if (e instanceof SMTPSendFailedException sending) {
                code = sending.getReturnCode();
            } else if (e instanceof SMTPAddressFailedException recipient) {
                code = recipient.getReturnCode();
            } else if (e instanceof SMTPSenderFailedException sender) {
                code = sender.getReturnCode();
            }
        }
        return code == null || code < 200 ? null : code;
    }
}
