package it.sportellocertificati.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An uploaded certificate by its hash and its signatures, never by its content. */
record CertificateView(String fileName, long size, String sha256, Signatures signature, Instant storedAt) {

    /** @param container {@code PADES}, {@code CADES} or {@code NONE} */
    record Signatures(String container, List<Line> signatures) {}

    /** @param text the same in words for a clerk */
    record Line(String signer, @Nullable Instant signedAt, boolean intact, String verdict, String text) {}
}
