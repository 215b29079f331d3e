package it.sportellocertificati.document;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CertificateType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What the receipt of a collection states, to be signed by who collects.
 *
 * @param collector surname and given names of who stands at the counter
 * @param identityDocument kind, number and issuer, as the clerk wrote them down
 * @param papers each certificate with its pages
 * @param paid each stamp or receipt: its kind, number, date and amount, in Italian
 * @param owed in euro
 */
public record CollectionFacts(
        Locale language,
        BookingNumber number,
        PaperPerson person,
        String collector,
        Capacity capacity,
        String identityDocument,
        List<CollectedPaper> papers,
        List<String> paid,
        BigDecimal owed,
        Instant at,
        String clerk,
        PaperCounter counter) {

    public CollectionFacts {
        papers = List.copyOf(papers);
        paid = List.copyOf(paid);
    }

    /** @param pages of the certificate, for each two of which a stamp is owed */
    public record CollectedPaper(CertificateType type, int pages) {}
}
