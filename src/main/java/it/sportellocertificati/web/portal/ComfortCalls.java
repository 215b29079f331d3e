package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.Places;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the script of the page of typing asks for; the page does without. */
@Controller
class ComfortCalls {

    private static final int LONGEST_LIST = 8;

    private final Places places;
    private final Prices prices;

    ComfortCalls(Places places, Prices prices) {
        this.places = places;
        this.prices = prices;
    }

    /** In the body and not in the address: a birthplace is somebody's. */
    @PostMapping("/prenota/luoghi")
    @Limited(Limit.COMFORT)
    @ResponseBody
    List<String> places(@RequestParam(defaultValue = "") String q) {
        return places.search(q, LONGEST_LIST).stream()
                .map(TypedPlaces::words)
                .distinct()
                .toList();
    }

    /** The price of what is chosen, in words: of today, and for one page each. */
    @GetMapping("/prenota/prezzo")
    @Limited(Limit.COMFORT)
    @ResponseBody
    List<String> price(
            @RequestParam(name = "certificates", defaultValue = "") List<CertificateType> certificates,
            @RequestParam(name = "use", defaultValue = "ORDINARY") CertificateUse use,
            @RequestParam(name = "urgent", defaultValue = "false") boolean urgent) {
        return List.of(prices.of(certificates, use, urgent));
    }
}
