package it.sportellocertificati.pec.sending;

import it.sportellocertificati.common.PecAddress;
import java.time.Instant;

/**
 * A letter ready to go.
 *
 * @param attempts how often the provider put it off before
 * @param postedAt since when it waits
 */
@SuppressWarnings("ArrayRecordComponent")
record LoadedLetter(String messageId, String dossier, PecAddress to, byte[] content, int attempts, Instant postedAt) {

    @Override
    public String toString() {
        return "LoadedLetter[" + messageId + "]";
    }
}
