package it.sportellocertificati.pec.sending;

import it.sportellocertificati.common.PecAddress;

/**
 * A letter ready to go.
 *
 * @param attempts how often the provider put it off before
 */
@SuppressWarnings("ArrayRecordComponent")
record LoadedLetter(String messageId, String dossier, PecAddress to, byte[] content, int attempts) {

    @Override
    public String toString() {
        return "LoadedLetter[" + messageId + "]";
    }
}
