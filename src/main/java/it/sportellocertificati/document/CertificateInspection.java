package it.sportellocertificati.document;

import it.sportellocertificati.common.Problems;
import it.sportellocertificati.common.Rejected;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Applies the rules for a certificate's file. Two files at a time, since each takes several times its size of memory.
 */
@Component
class CertificateInspection {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateInspection.class);
    private static final int AT_A_TIME = 2;

    private final DocumentSettings settings;
    private final SignatureCheck signatures;
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    CertificateInspection(DocumentSettings settings, SignatureCheck signatures) {
        this.settings = settings;
        this.signatures = signatures;
    }

    /** @throws Rejected naming every rule that the file breaks, as far as it can be read */
    Inspected inspect(CertificateExpectation expected, byte[] file) {
        if (file.length == 0) {
            throw Refusal.because(Refusal.EMPTY);
        }
        if (file.length > settings.maxSize().toBytes()) {
            throw Refusal.because(Refusal.TOO_LARGE, settings.maxSize().toMegabytes());
        }
        turns.acquireUninterruptibly();
        try {
            return read(expected, file);
        } finally {
            turns.release();
        }
    }

    private Inspected read(CertificateExpectation expected, byte[] file) {
        Unwrapped unwrapped = Unwrapped.of(file);
        Problems problems = new Problems();
        OtherBooking.check(expected, PdfText.of(unwrapped.pdf(), settings.maxPages()), problems);
        SignatureReport report = check(unwrapped);
        if (report.signatures().isEmpty() && settings.signatureRequired()) {
            problems.add(Refusal.FIELD, Refusal.UNSIGNED);
        }
        problems.throwIfAny();
        boolean enveloped = !unwrapped.envelopes().isEmpty();
        return new Inspected(
                enveloped ? "application/pkcs7-mime" : "application/pdf", enveloped ? ".p7m" : ".pdf", report);
    }

    private SignatureReport check(Unwrapped file) {
        try {
            return signatures.check(file);
        } catch (Rejected refused) {
            throw refused;
        } catch (RuntimeException garbled) {
            // The checker meets malformed files with exceptions of every kind; their messages may quote the file.
            LOG.info(
                    "A certificate's signatures cannot be read: {}",
                    garbled.getClass().getName());
            throw Refusal.because(Refusal.UNREADABLE);
        }
    }

    /** What the file turned out to be. */
    record Inspected(String mediaType, String ending, SignatureReport signature) {}
}
