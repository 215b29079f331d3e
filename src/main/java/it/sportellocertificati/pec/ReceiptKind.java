package it.sportellocertificati.pec;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of receipt of DM 2/11/2005, technical rules §6, by the code that {@code daticert.xml} ({@code tipo}) and the
 * header {@code X-Ricevuta} carry.
 */
public enum ReceiptKind {
    /** Our provider took the message: it counts as sent (DPR 68/2005, art. 6.1). */
    ACCEPTANCE("accettazione"),
    /** Our provider refused the message on formal grounds or for a virus. */
    NON_ACCEPTANCE("non-accettazione"),
    /** The recipient's provider took the message over; normally seen by providers alone. */
    TAKEN_IN_CHARGE("presa-in-carico"),
    /** The message lies in the recipient's mailbox: it counts as delivered, read or not (DPR 68/2005, art. 6.2-3). */
    DELIVERY("avvenuta-consegna"),
    /** The message could not be delivered. */
    DELIVERY_FAILURE("errore-consegna"),
    /** No delivery after twelve hours; the provider keeps trying, so this is no failure (DPR 68/2005, art. 8). */
    DELIVERY_WARNING("preavviso-errore-consegna"),
    /** A virus was found on the way. */
    VIRUS("rilevazione-virus");

    private final String code;

    ReceiptKind(String code) {
        this.code = code;
    }

    /** The code as providers write it. */
    public String code() {
        return code;
    }

    /** The kind with this code, whatever its case. */
    public static Optional<ReceiptKind> byCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equalsIgnoreCase(code.strip()))
                .findFirst();
    }
}
