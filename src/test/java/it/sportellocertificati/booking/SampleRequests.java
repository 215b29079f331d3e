package it.sportellocertificati.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests about invented people, for tests of every room. */
public final class SampleRequests {

    /** Invented: Anna ESEMPIO, born in Lucca on 31 May 1980. */
    public static final String FISCAL_CODE = "SMPNNA80E71E715A";

    private SampleRequests() {}

    public static SubjectDetails subject() {
        return new SubjectDetails("Esempio", "Anna", "1980-05-31", "E715", FISCAL_CODE, "E715");
    }

    public static BookingRequest carichiPendenti() {
        return carichiPendenti("c_e715", subject());
    }

    public static BookingRequest carichiPendenti(String administration, SubjectDetails subject) {
        return new BookingRequest(
                "CARICHI_PENDENTI",
                administration,
                null,
                "Dott. Mario Funzionario",
                "Verifica della dichiarazione sostitutiva resa per l'iscrizione all'albo dei fornitori",
                "Artt. 43 e 71 DPR 445/2000",
                "2026/0012345",
                "2026-11-18",
                null,
                subject,
                null);
    }

    static BookingRequest with(BookingRequest r, @Nullable List<String> acknowledged) {
        return new BookingRequest(
                r.certificateType(),
                r.administration(),
                r.desk(),
                r.official(),
                r.purpose(),
                r.legalBasis(),
                r.protocolNumber(),
                r.protocolDate(),
                r.ministryNumber(),
                r.subject(),
                acknowledged);
    }
}
