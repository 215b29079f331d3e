package it.sportellocertificati.document;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CertificateType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the request form (Modello 3) is filled with.
 *
 * @param other delegate, parent or guardian; null where the person asks themselves
 * @param use what the certificates are for, in Italian, since the office reads it
 * @param exemption the law that exempts from duties; empty where everything is owed
 */
public record RequestFacts(
        Locale language,
        BookingNumber number,
        PaperPerson person,
        Capacity capacity,
        @Nullable PaperPerson other,
        List<CertificateType> certificates,
        String use,
        String exemption,
        boolean urgent,
        boolean abroad,
        PaperCounter counter) {

    public RequestFacts {
        certificates = List.copyOf(certificates);
    }

    /** Whether somebody signs who answers for the person. */
    public boolean forAnother() {
        return other != null && (capacity == Capacity.PARENT || capacity == Capacity.GUARDIAN);
    }

    /** Who signs: a delegate hands in what the person has signed. */
    public PaperPerson undersigned() {
        return forAnother() && other != null ? other : person;
    }

    /** As in the message {@code request.kind.<kind>}. */
    public String kind() {
        if (urgent) {
            return abroad ? "BOTH" : "URGENT";
        }
        return abroad ? "ABROAD" : "ORDINARY";
    }
}
