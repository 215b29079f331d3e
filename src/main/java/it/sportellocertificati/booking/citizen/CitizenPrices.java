package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.FeeQuestion;
import it.sportellocertificati.booking.FeeQuote;
import it.sportellocertificati.booking.Fees;
import it.sportellocertificati.common.CertificateType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a whole dossier costs. */
@Component
class CitizenPrices {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final Fees fees;

    CitizenPrices(Fees fees) {
        this.fees = fees;
    }

    /** @param pages of each certificate; null where they are not yet counted */
    Costs of(Map<CertificateType, @Nullable Integer> pages, CertificateUse use, boolean urgent, LocalDate day) {
        List<CertificateQuote> quotes = new ArrayList<>();
        pages.forEach((certificate, counted) -> {
            FeeQuote fee =
                    fees.quote(new FeeQuestion(certificate, use, day, urgent, Objects.requireNonNullElse(counted, 1)));
            quotes.add(new CertificateQuote(certificate, counted, fee));
        });
        BigDecimal total = quotes.stream().map(q -> q.fee().total()).reduce(NOTHING, BigDecimal::add);
        return new Costs(quotes, total, day, quotes.stream().noneMatch(q -> q.pages() == null));
    }
}
