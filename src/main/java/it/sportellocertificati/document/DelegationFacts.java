package it.sportellocertificati.document;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CertificateType;
import java.util.List;
import java.util.Locale;

/** What the delegation form is filled with: the person signs it, and the delegate brings it with both identity documents. */
public record DelegationFacts(
        Locale language,
        BookingNumber number,
        PaperPerson person,
        PaperPerson delegate,
        List<CertificateType> certificates,
        PaperCounter counter) {

    public DelegationFacts {
        certificates = List.copyOf(certificates);
    }
}
