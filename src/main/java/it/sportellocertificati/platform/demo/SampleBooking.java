package it.sportellocertificati.platform.demo;

import it.sportellocertificati.booking.BookingRequest;
import it.sportellocertificati.booking.SubjectDetails;
import it.sportellocertificati.common.RomeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A booking about nobody: surnames that say so, and fiscal codes computed for them.
 *
 * @param staff who books: a demo user and the user's group
 * @param desk where, or none when an administration books by itself
 * @param end how far the booking is taken
 */
record SampleBooking(
        Staff staff, @Nullable String desk, String administration, String purpose, SubjectDetails subject, End end) {

    /** How far a sample is taken. */
    enum End {
        TO_VERIFY,
        TO_CORRECT,
        TO_ISSUE,
        ISSUED,
        REFUSED,
        CANCELLED
    }

    private static final String SUPPLIERS = "Verifica della dichiarazione resa per l'albo dei fornitori";
    private static final String TENDER = "Verifica dei requisiti dell'aggiudicatario di un appalto";
    private static final String HIRING = "Verifica della dichiarazione resa per un concorso";

    static List<SampleBooking> all() {
        return List.of(
                new SampleBooking(Staff.LUCCA, "lucca", "c_e715", SUPPLIERS, anna(), End.ISSUED),
                new SampleBooking(Staff.VIAREGGIO, "viareggio", "c_l833", TENDER, bruno(), End.ISSUED),
                new SampleBooking(Staff.LUCCA, "lucca", "ente_prova_inesistente", SUPPLIERS, carla(), End.ISSUED),
                new SampleBooking(Staff.LUCCA, "lucca", "p_lu", HIRING, dario(), End.TO_ISSUE),
                new SampleBooking(Staff.VIAREGGIO, "viareggio", "c_l833", HIRING, elena(), End.TO_CORRECT),
                new SampleBooking(Staff.VIAREGGIO, "viareggio", "c_b455", TENDER, fabio(), End.REFUSED),
                new SampleBooking(Staff.LUCCA, "lucca", "c_b648", SUPPLIERS, gina(), End.CANCELLED),
                new SampleBooking(Staff.LUCCA, "lucca", "c_e715", TENDER, ivo(), End.TO_VERIFY),
                new SampleBooking(Staff.COMUNE, null, "c_e715", HIRING, bruno(), End.TO_VERIFY));
    }

    BookingRequest request(int serial, LocalDate today) {
        return new BookingRequest(
                "CARICHI_PENDENTI",
                administration,
                desk,
                "Funzionario di prova",
                purpose,
                "Artt. 43 e 71 DPR 445/2000",
                "%d/%07d".formatted(today.getYear(), serial),
                today.minusDays(2).toString(),
                null,
                subject,
                null);
    }

    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(RomeTime.ZONE));
    }

    private static SubjectDetails anna() {
        return new SubjectDetails("Esempio", "Anna", "1980-05-31", "E715", "SMPNNA80E71E715A", "E715");
    }

    private static SubjectDetails bruno() {
        return new SubjectDetails("Prova", "Bruno", "1975-02-14", "L833", "PRVBRN75B14L833U", "L833");
    }

    private static SubjectDetails carla() {
        return new SubjectDetails("Fittizio", "Carla", "1990-11-03", "B648", "FTTCRL90S43B648U", "B648");
    }

    private static SubjectDetails dario() {
        return new SubjectDetails("Inventato", "Dario", "1968-07-22", "E715", "NVNDRA68L22E715L", "E715");
    }

    private static SubjectDetails elena() {
        return new SubjectDetails("Esempio", "Elena", "1985-01-09", "L833", "SMPLNE85A49L833W", "L833");
    }

    private static SubjectDetails fabio() {
        return new SubjectDetails("Prova", "Fabio", "1971-09-30", "B455", "PRVFBA71P30B455K", "B455");
    }

    private static SubjectDetails gina() {
        return new SubjectDetails("Fittizio", "Gina", "1993-04-17", "E715", "FTTGNI93D57E715M", "E715");
    }

    private static SubjectDetails ivo() {
        return new SubjectDetails("Inventato", "Ivo", "1959-12-01", "G628", "NVNVIO59T01G628L", "G628");
    }
}
