package it.sportellocertificati.web;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.FeeQuestion;
import it.sportellocertificati.booking.FeeQuote;
import it.sportellocertificati.booking.Fees;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.RomeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The uses that the law relieves, for pages that name them before anything is typed. Read once from the price table: which law relieves
 * which use changes with an edition of the product, unlike the amounts.
 */
@Component
public class Exemptions {

    private final List<Exemption> all;

    Exemptions(Fees fees, Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(RomeTime.ZONE));
        this.all = Arrays.stream(CertificateUse.values())
                .filter(use -> use != CertificateUse.ORDINARY)
                .map(use -> of(use, fees.quote(new FeeQuestion(CertificateType.CASELLARIO, use, today, false, 1))))
                .toList();
    }

    /**
     * @param law as the certificate will cite it
     * @param free whether nothing at all is owed; else the stamp duty alone is not
     */
    public record Exemption(CertificateUse use, String law, boolean free) {}

    public List<Exemption> all() {
        return all;
    }

    private static Exemption of(CertificateUse use, FeeQuote quote) {
        return new Exemption(use, quote.exemption(), quote.total().signum() == 0);
    }
}
