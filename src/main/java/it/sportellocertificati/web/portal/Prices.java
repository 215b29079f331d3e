package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.FeeQuestion;
import it.sportellocertificati.booking.Fees;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.RomeTime;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a choice of certificates costs today, one page each, in words; the summary has the price of the day on which they are ready. */
@Component
class Prices {

    /** As citizens ask for them, the most wanted first. */
    static final List<CertificateType> OFFERED =
            List.of(CertificateType.CASELLARIO, CertificateType.CARICHI_PENDENTI, CertificateType.VISURA);

    private final Fees fees;
    private final PageWords words;
    private final Clock clock;

    Prices(Fees fees, PageWords words, Clock clock) {
        this.fees = fees;
        this.words = words;
        this.clock = clock;
    }

    BigDecimal of(CertificateType certificate, CertificateUse use, boolean urgent) {
        LocalDate today = LocalDate.now(clock.withZone(RomeTime.ZONE));
        return fees.quote(new FeeQuestion(certificate, use, today, urgent, 1)).total();
    }

    String of(Collection<CertificateType> certificates, CertificateUse use, boolean urgent) {
        return words.euro(certificates.stream()
                .distinct()
                .map(certificate -> of(certificate, use, urgent))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Of what is chosen on the page of typing; what is no certificate costs nothing and is refused elsewhere. */
    String of(Typed typed) {
        List<CertificateType> certificates = OFFERED.stream()
                .filter(certificate -> typed.has("certificates", certificate.name()))
                .toList();
        CertificateUse use = Arrays.stream(CertificateUse.values())
                .filter(one -> typed.has("use", one.name()))
                .findFirst()
                .orElse(CertificateUse.ORDINARY);
        return of(certificates, use, typed.has("urgent", "true"));
    }
}
