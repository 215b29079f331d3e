package it.sportellocertificati.pec;

import org.springframework.stereotype.Service;

/** Where letters are left to be sent. */
@Service
public class Outbox {

    /**
     * Fixes the letter's Message-ID and exact bytes, in the caller's transaction; it leaves after the commit, by itself.
     *
     * @return the Message-ID, angle brackets included; receipts and {@link SendingEnded} name it
     * @throws it.sportellocertificati.common.Rejected when size times recipients is over 30 MB, base64 included
     */
    public String post(Letter letter) {
        throw new UnsupportedOperationException("pec.outbox.absent");
    }

    /**
     * Takes back a letter that has not begun to leave, before another is sent in its place.
     *
     * @return true when it will never leave any more; false when it has left, or may have
     */
    public boolean withdraw(String messageId) {
        throw new UnsupportedOperationException("pec.outbox.absent");
    }
}
