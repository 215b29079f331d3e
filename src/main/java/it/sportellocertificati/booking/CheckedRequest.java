package it.sportellocertificati.booking;

import it.sportellocertificati.common.CertificateType;
import org.jspecify.annotations.Nullable;

/** A request that passed every rule; nothing else can be recorded. */
record CheckedRequest(
        CertificateType certificateType,
        String administration,
        @Nullable String desk,
        @Nullable String ministryNumber,
        Particulars particulars) {

    String requesters() {
        return desk == null ? "administration-" + administration : "desk-" + desk;
    }
}
