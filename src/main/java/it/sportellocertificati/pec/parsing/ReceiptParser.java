package it.sportellocertificati.pec.parsing;

import java.time.Instant;

/**
 * Reads what a certified mailbox holds. Behind it stand the formats of today's PEC (DM 2/11/2005, technical rules §6); when the European
 * REM (ETSI EN 319 532-4) takes its place, another reader does, and nothing else of the room changes.
 */
public interface ReceiptParser {

    /**
     * Reads anything: what cannot be read is an {@link UnreadableMail}.
     *
     * @param at when it was received: stands in where the signer does not say when it signed
     */
    ReceivedMail read(byte[] raw, Instant at);
}
