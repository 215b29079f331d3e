package it.sportellocertificati.booking.citizen;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a dossier costs, in euro.
 *
 * @param day on which the amounts hold: of issue, or the expected one before
 * @param exact whether the pages are known; else each certificate was taken as one page, and more pages cost more stamps
 */
public record Costs(List<CertificateQuote> certificates, BigDecimal total, LocalDate day, boolean exact) {

    public Costs {
        certificates = List.copyOf(certificates);
    }

    /** What of the total is stamp duty, which no receipt can stand for. */
    BigDecimal stampDuty() {
        return certificates.stream().map(quote -> quote.fee().stampDuty()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
