package it.sportellocertificati.web.portal;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A PDF as it is answered: shown, so that it can be printed at once, and kept by nobody on the way. */
final class Paper {

    private Paper() {}

    /** @param name of the file, where somebody keeps it; it names a booking and no person */
    static ResponseEntity<byte[]> shown(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }
}
