package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.common.CertificateType;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the office offers, read before any data are asked for: certificates, times, hours, papers and prices. */
@Controller
class OfferPage {

    private final Prices prices;

    OfferPage(Prices prices) {
        this.prices = prices;
    }

    /** What one certificate of one page costs today. */
    record Offer(CertificateType certificate, BigDecimal normal, BigDecimal urgent) {}

    @GetMapping("/prenota")
    String offer(Model page) {
        page.addAttribute("offers", offers());
        return "portal/offer";
    }

    private List<Offer> offers() {
        return Prices.OFFERED.stream()
                .map(certificate -> new Offer(
                        certificate,
                        prices.of(certificate, CertificateUse.ORDINARY, false),
                        prices.of(certificate, CertificateUse.ORDINARY, true)))
                .toList();
    }
}
