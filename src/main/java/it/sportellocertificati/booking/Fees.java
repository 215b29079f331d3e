package it.sportellocertificati.booking;

import it.sportellocertificati.booking.fees.FeeTables;
import java.math.BigDecimal;
import org.springframework.stereotype.Service;

/**
 * What a certificate costs at the Procura's counter. The amounts and exemptions stand in the decision tables of
 * {@code certificate-fees.dmn}; how they add up is here: one stamp for every two pages, one duty for the certificate, a second one for
 * urgency (DPR 642/1972; DPR 115/2002 artt. 273-274).
 */
@Service
public class Fees {

    private static final int PAGES_OF_A_STAMP = 2;
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final FeeTables tables = new FeeTables();

    public FeeQuote quote(FeeQuestion asked) {
        FeeTables.Relief relief =
                tables.relief(asked.certificate().name(), asked.use().name());
        BigDecimal stamps = relief.stampDuty() ? stamps(asked) : NOTHING;
        BigDecimal duty = relief.certificateDuty() ? tables.certificateDuty(asked.day()) : NOTHING;
        BigDecimal urgency = asked.urgent() ? duty : NOTHING;
        return new FeeQuote(stamps, duty, urgency, stamps.add(duty).add(urgency), relief.law());
    }

    private BigDecimal stamps(FeeQuestion asked) {
        int stamps = (asked.pages() + PAGES_OF_A_STAMP - 1) / PAGES_OF_A_STAMP;
        return tables.stampDuty(asked.day()).multiply(BigDecimal.valueOf(stamps));
    }
}
