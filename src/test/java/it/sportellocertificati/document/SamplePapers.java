package it.sportellocertificati.document;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.document.CollectionFacts.CollectedPaper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every paper, filled with names and sentences as long as they come. */
final class SamplePapers {

    static final BookingNumber NUMBER = new BookingNumber("LU26-0004-1271");

    private static final PaperPerson MARIA = new PaperPerson(
            "Della Gherardesca Buonaccorsi Montecuccoli",
            "Maria Antonietta Ludovica Știrbu Łucja",
            LocalDate.of(1980, 5, 31),
            "CASTELNUOVO DI GARFAGNANA (LU)",
            "RSSMRA80E71C236X",
            "FABBRICHE DI VERGEMOLI (LU)");
    private static final PaperPerson CARLO = new PaperPerson(
            "Bianchi", "Carlo Ευγένιος Михайло", LocalDate.of(1975, 1, 2), "REPUBBLICA DOMINICANA", null, null);

    private final Papers papers;

    SamplePapers() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/document");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        this.papers = new Papers(messages);
    }

    /** By name, in both languages. */
    Map<String, byte[]> all() {
        Map<String, byte[]> made = new LinkedHashMap<>();
        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            String of = "-" + language;
            made.put("sheet" + of, sheet(language, "H7KM 3QXT"));
            made.put("sheet-again" + of, sheet(language, null));
            for (Capacity capacity : Capacity.values()) {
                made.put("request-" + capacity + of, request(language, capacity));
            }
            made.put("delegation" + of, delegation(language));
            made.put(
                    "collection" + of,
                    collection(
                            language,
                            List.of(
                                    "marca da bollo n. 01234567890123 del 24/11/2026, 16,00 €",
                                    "marca da bollo n. 01234567890124 del 24/11/2026, 16,00 €",
                                    "ricevuta pagoPA n. 302026000012345678 del 23/11/2026, 7,84 €")));
            made.put("collection-free" + of, collection(language, List.of()));
        }
        return made;
    }

    byte[] sheetOf(String surname) {
        return sheet(
                Locale.ITALIAN,
                null,
                new PaperPerson(surname, "Maria", LocalDate.of(1980, 5, 31), "LUCCA", null, null));
    }

    byte[] sheet(Locale language, @Nullable String code) {
        return sheet(language, code, MARIA);
    }

    private byte[] sheet(Locale language, @Nullable String code, PaperPerson person) {
        boolean italian = language.equals(Locale.ITALIAN);
        return papers.bookingSheet(new SheetFacts(
                language,
                NUMBER,
                code,
                true,
                person,
                List.of(
                        priced(CertificateType.CASELLARIO, "16.00", "3.92", ""),
                        priced(
                                CertificateType.CARICHI_PENDENTI,
                                "0.00",
                                "3.92",
                                "d.P.R. 642/1972, Tabella B, art. 27-bis"),
                        priced(CertificateType.VISURA, "0.00", "0.00", "")),
                new BigDecimal("27.68"),
                LocalDate.of(2026, 11, 27),
                30,
                true,
                code != null,
                italian
                        ? List.of(
                                "Il documento di identità in corso di validità.",
                                "Questo foglio, o anche solo il numero di prenotazione.",
                                "La richiesta (Modello 3) firmata.",
                                "La delega firmata, il documento di chi ritira e la copia di quello della persona interessata.",
                                "La dichiarazione del presidente dell’associazione, che prova l’esenzione dal bollo.")
                        : List.of(
                                "Your valid identity document.",
                                "This sheet, or just the booking number.",
                                "The signed request (Modello 3).",
                                "The signed delegation, the delegate’s document and a copy of the one of the person concerned.",
                                "The declaration of the association’s president, which proves the exemption from stamp duty."),
                counter(italian),
                "https://certificati.procura.lucca.example"));
    }

    byte[] request(Locale language, Capacity capacity) {
        return papers.requestForm(new RequestFacts(
                language,
                NUMBER,
                MARIA,
                capacity,
                capacity == Capacity.SELF ? null : CARLO,
                List.of(CertificateType.CASELLARIO, CertificateType.CARICHI_PENDENTI),
                "attività di un’associazione sportiva dilettantistica",
                capacity == Capacity.SELF ? "" : "d.P.R. 642/1972, Tabella B, art. 27-bis",
                true,
                false,
                counter(true)));
    }

    private byte[] delegation(Locale language) {
        return papers.delegationForm(new DelegationFacts(
                language,
                NUMBER,
                MARIA,
                CARLO,
                List.of(CertificateType.CASELLARIO, CertificateType.CARICHI_PENDENTI, CertificateType.VISURA),
                counter(true)));
    }

    private byte[] collection(Locale language, List<String> paid) {
        return papers.collectionReceipt(new CollectionFacts(
                language,
                NUMBER,
                MARIA,
                "Bianchi Carlo",
                Capacity.DELEGATE,
                "Carta d’identità n. CA00000AA",
                List.of(
                        new CollectedPaper(CertificateType.CASELLARIO, 3),
                        new CollectedPaper(CertificateType.CARICHI_PENDENTI, 1)),
                paid,
                new BigDecimal("39.84"),
                Instant.parse("2026-11-27T09:05:00Z"),
                "procura.addetto",
                counter(true)));
    }

    private static PaperCounter counter(boolean italian) {
        return new PaperCounter(
                "Procura della Repubblica presso il Tribunale di Lucca",
                "via dell’Esempio 1, 55100 Lucca (LU), piano terra, stanza 12",
                italian
                        ? List.of(
                                "dal lunedì al venerdì, dalle 9:00 alle 12:30",
                                "martedì e giovedì anche dalle 15:00 alle 16:30")
                        : List.of("Monday to Friday, 9:00 to 12:30", "Tuesday and Thursday also 15:00 to 16:30"),
                "0583 000000");
    }

    private static PricedCertificate priced(CertificateType type, String stamps, String duty, String exemption) {
        var fee = new BigDecimal(duty);
        var stamp = new BigDecimal(stamps);
        return new PricedCertificate(type, stamp, fee, fee, stamp.add(fee).add(fee), exemption);
    }
}
