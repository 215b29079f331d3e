package it.sportellocertificati.pec.archive;

import it.sportellocertificati.pec.ReceivedState;
import it.sportellocertificati.pec.SignatureVerdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What we make of a received message. It can change: when the list of trusted authorities does, or when it could not be
 * recorded in full at once.
 *
 * @param kind a {@link it.sportellocertificati.pec.ReceiptKind}, or the state's name
 * @param believed a receipt that counts, or a letter whose sender is proven
 * @param provesSent it is believed, and its letter was not yet known to have left; not kept
 * @param told whether its event has been published, or none is owed
 * @param messageId ours, that a receipt is about
 * @param dossier whose key seals it
 * @param statedAt when the provider says it happened
 */
public record Judgement(
        ReceivedState state,
        String kind,
        SignatureVerdict verdict,
        boolean believed,
        boolean provesSent,
        boolean told,
        @Nullable String messageId,
        String dossier,
        @Nullable String problem,
        Instant statedAt,
        ReceivedDetail detail) {

    /** Of a message that cannot be read, or not yet. */
    public static Judgement unreadable(Arrival arrival, String problem, boolean told) {
        return new Judgement(
                ReceivedState.UNREADABLE,
                ReceivedState.UNREADABLE.name(),
                SignatureVerdict.UNSIGNED,
                false,
                false,
                told,
                null,
                arrival.mailboxDossier(),
                problem,
                arrival.receivedAt(),
                ReceivedDetail.NOTHING);
    }
}
