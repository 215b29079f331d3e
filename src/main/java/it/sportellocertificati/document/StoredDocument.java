package it.sportellocertificati.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that is kept, without its content.
 *
 * @param dossier the booking's number
 * @param kind {@code CERTIFICATE}
 * @param fileName free of paths and control characters, 120 characters at most; still a text that somebody typed, to be
 *     escaped where it is shown
 * @param mediaType {@code application/pdf} or {@code application/pkcs7-mime}
 * @param size in bytes
 * @param sha256 of the file as it was uploaded, in lower-case hexadecimal
 */
public record StoredDocument(
        UUID id,
        String dossier,
        String kind,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        SignatureReport signature,
        Instant storedAt) {}
