package it.sportellocertificati.booking;

import it.sportellocertificati.booking.fees.FeeTables;
import java.math.BigDecimal;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/**
 * What a certificate costs at the Procura's counter. The amounts and exemptions stand in the decision tables of
 * {@code certificate-fees.dmn}; how they add up is here: one stamp for every two pages, one duty for the certificate, a second one for
 * urgency (DPR 642/1972; DPR 115/2002 artt. 273-274).
 */
@Service
public class Fees {

    private static final int PAGES_OF_A_STAMP = 2;
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /** Read at the first question, since a start has no use for them. */
    private final Supplier<FeeTables> readTables = SingletonSupplier.of(FeeTables::new);

    public FeeQuote quote(FeeQuestion asked) {
        FeeTables tables = readTables.get();
        FeeTables.Relief relief =
                tables.relief(asked.certificate().name(), asked.use().name());
        BigDecimal stamps = relief.stampDuty() ? stamps(tables, asked) : NOTHING;
        BigDecimal duty = relief.certificateDuty() ? tables.certificateDuty(asked.day()) : NOTHING;
        BigDecimal urgency = asked.urgent() ? duty : NOTHING;
        return new FeeQuote(stamps, duty, urgency, stamps.add(duty).add(urgency), relief.law());
    }

    private static BigDecimal stamps(FeeTables tables, FeeQuestion asked) {
        int stamps = (asked.pages() + PAGES_OF_A_STAMP - 1) / PAGES_OF_A_STAMP;
        return tables.stampDuty(asked.day()).multiply(BigDecimal.valueOf(stamps));
    }
}
