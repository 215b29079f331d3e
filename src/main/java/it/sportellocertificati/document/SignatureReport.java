package it.sportellocertificati.document;

import java.util.List;

/**
 * How a file is signed.
 *
 * @param container {@code PADES} (within the PDF), {@code CADES} (a p7m around it) or {@code NONE}
 * @param signatures those of the envelopes from the outermost inwards, then those within the PDF
 */
public record SignatureReport(String container, List<SignatureLine> signatures) {

    static final String PADES = "PADES";
    static final String CADES = "CADES";
    static final String NONE = "NONE";

    public SignatureReport {
        signatures = List.copyOf(signatures);
    }
}
