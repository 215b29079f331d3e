package it.sportellocertificati.web;

import org.springframework.http.ContentDisposition;

/** A file to be kept, not to be shown: what the browser is told about the bytes that it gets. */
final class Attachment {

    private Attachment() {}

    /** The value of {@code Content-Disposition}. */
    static String named(String fileName) {
        return ContentDisposition.attachment().filename(fileName).build().toString();
    }
}
