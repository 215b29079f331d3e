package it.sportellocertificati.report.publication;

/**
 * A file of a published version, as it was made.
 *
 * @param sha256 its fingerprint, in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PublishedFile(String path, String mediaType, String sha256, byte[] content) {}
