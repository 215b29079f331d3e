package it.sportellocertificati.report.press;

import java.nio.charset.StandardCharsets;

/**
 * One file of a version.
 *
 * @param path under the version's folder: {@code dati/esenzioni.csv}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReportFile(String path, String mediaType, byte[] content) {

    /** What stands between head and foot of a page, wherever it is shown; no page by itself. */
    public static final String BODY = "corpo.html";

    public static ReportFile text(String path, String mediaType, String content) {
        return new ReportFile(path, mediaType, content.getBytes(StandardCharsets.UTF_8));
    }
}
