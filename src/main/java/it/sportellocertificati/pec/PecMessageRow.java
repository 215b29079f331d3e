package it.sportellocertificati.pec;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message read or sent, by its metadata alone: no address, no subject.
 *
 * @param id Message-ID of a letter of ours, else the received message's id
 * @param box the account
 * @param kind {@code LETTER}, a {@link ReceiptKind}, or the {@link ReceivedState} of what is no receipt
 * @param state {@link MessageState} or {@link ReceivedState}
 * @param verdict {@link SignatureVerdict} of what came in, null for letters of ours
 * @param messageId our Message-ID that it is, or is about; null when it is about none
 * @param dossier booking number or {@code mailbox/<account>}
 * @param problem code of what was wrong with it, or null
 * @param at when it was posted or read
 */
public record PecMessageRow(
        String id,
        String box,
        String kind,
        String state,
        @Nullable String verdict,
        @Nullable String messageId,
        String dossier,
        @Nullable String problem,
        Instant at) {}
