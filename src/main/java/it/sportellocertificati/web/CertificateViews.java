package it.sportellocertificati.web;

import it.sportellocertificati.document.SignatureLine;
import it.sportellocertificati.document.StoredDocument;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says in plain words what the check of a file's signatures found. */
@Component
class CertificateViews {

    private final ProblemWriter words;

    CertificateViews(ProblemWriter words) {
        this.words = words;
    }

    CertificateView of(StoredDocument document) {
        List<CertificateView.Line> lines =
                document.signature().signatures().stream().map(this::line).toList();
        return new CertificateView(
                document.fileName(),
                document.size(),
                document.sha256(),
                new CertificateView.Signatures(document.signature().container(), lines),
                document.storedAt());
    }

    private CertificateView.Line line(SignatureLine line) {
        String fact = line.intact() ? "intact" : "broken";
        Instant at = line.signedAt();
        String when = at == null
                ? words.text("web.signature.undated", List.of())
                : words.text("web.signature.dated", List.of(Moments.of(at)));
        String text = words.text("web.signature." + fact, List.of(line.signer(), when));
        String trust = line.verdict().startsWith("TOTAL_PASSED") ? "trusted" : "unchecked";
        String whole = line.intact() ? text + " " + words.text("web.signature." + trust, List.of()) : text;
        return new CertificateView.Line(line.signer(), at, line.intact(), line.verdict(), whole);
    }
}
