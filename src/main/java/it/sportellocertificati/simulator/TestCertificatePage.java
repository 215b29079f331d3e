package it.sportellocertificati.simulator;

import it.sportellocertificati.simulator.TestCertificate.Holder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes a signed certificate for tests, since a demo has no office that could sign a real one. */
@Controller
@SimulatorOnly
@RequestMapping("/simulatore/certificato-di-prova")
class TestCertificatePage {

    private static final int LONGEST = 80;

    private final PdfSigner signer;
    private final Clock clock;

    TestCertificatePage(EmbeddedProvider provider, Clock clock) {
        this.signer = new PdfSigner(provider.authority().documentSigner());
        this.clock = clock;
    }

    @GetMapping
    String form() {
        return "simulatore/certificate";
    }

    @GetMapping(params = "numero")
    ResponseEntity<byte[]> certificate(
            @RequestParam String numero,
            @RequestParam(defaultValue = "") String cognome,
            @RequestParam(defaultValue = "") String nome,
            @RequestParam(defaultValue = "") String codiceFiscale) {
        ZonedDateTime now = Provider.stated(clock.instant());
        var holder = new Holder(
                line(numero).toUpperCase(Locale.ROOT),
                line(cognome),
                line(nome),
                line(codiceFiscale).toUpperCase(Locale.ROOT));
        byte[] pdf = signer.sign(TestCertificate.draw(holder, now), now);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("certificato-di-prova.pdf", StandardCharsets.US_ASCII)
                                .build()
                                .toString())
                .body(pdf);
    }

    private static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}]+", " ").trim();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
