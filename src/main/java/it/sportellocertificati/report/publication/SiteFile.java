package it.sportellocertificati.report.publication;

/**
 * A file as it is to lie on the Procura's site.
 *
 * @param path from the folder of all reports: {@code 2015/consuntivo/index.html}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SiteFile(String path, byte[] content, String sha256) {

    static SiteFile of(String path, byte[] content) {
        return new SiteFile(path, content, Sha256.of(content));
    }
}
