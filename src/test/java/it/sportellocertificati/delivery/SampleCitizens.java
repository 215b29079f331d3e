package it.sportellocertificati.delivery;

import it.sportellocertificati.agreement.DemoAgreement;
import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.FeeQuote;
import it.sportellocertificati.booking.citizen.Applicant;
import it.sportellocertificati.booking.citizen.CertificateQuote;
import it.sportellocertificati.booking.citizen.Channel;
import it.sportellocertificati.booking.citizen.CitizenBooking;
import it.sportellocertificati.booking.citizen.CitizenDeadlines;
import it.sportellocertificati.booking.citizen.CitizenParticulars;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.booking.citizen.CollectionDeadlines;
import it.sportellocertificati.booking.citizen.Costs;
import it.sportellocertificati.booking.citizen.Person;
import it.sportellocertificati.booking.citizen.SampleTerms;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.FiscalCode;
import it.sportellocertificati.common.Place;
import it.sportellocertificati.document.DocumentPapers;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;

/** Citizens' bookings as the domain gives them, and the texts around them. */
final class SampleCitizens {

    static final BookingNumber NUMBER = new BookingNumber("LU26-0004-1271");
    static final String EMAIL = "maria.rossi@posta.example";
    static final CounterPlace COUNTER = new CounterPlace(
            "via dell’Esempio 1, 55100 Lucca (LU), piano terra, stanza 12",
            "0583 000000",
            Map.of(
                    "it",
                            "dal lunedì al venerdì, dalle 9:00 alle 12:30; martedì e giovedì anche dalle 15:00 alle 16:30",
                    "en", "Monday to Friday, 9:00 to 12:30; Tuesday and Thursday also 15:00 to 16:30"));
    static final PortalAddress PORTAL = new PortalAddress(URI.create("https://sportello.example/"));

    private static final Place LUCCA = new Place("E715", "LUCCA", "LU", false);
    private static final Instant SUBMITTED = Instant.parse("2026-11-20T09:30:00Z");

    private SampleCitizens() {}

    static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/delivery", "i18n/booking", "i18n/document");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var bring = new StaticMessageSource();
        bring.addMessage(
                "sample.number", Locale.ITALIAN, "Il numero di prenotazione, sul foglio o anche solo a mente.");
        bring.addMessage("sample.number", Locale.ENGLISH, "The booking number, on the sheet or just by heart.");
        bring.addMessage("sample.stamps", Locale.ITALIAN, "Marche per {0} euro, già comprate.");
        bring.addMessage("sample.stamps", Locale.ENGLISH, "Stamps for {0} euro, bought beforehand.");
        messages.setParentMessageSource(bring);
        return messages;
    }

    static CitizenLetters letters() {
        return new CitizenLetters(messages(), DemoAgreement.agreements(), COUNTER, PORTAL);
    }

    static CitizenPapers papers() {
        return new CitizenPapers(
                DocumentPapers.with(messages()),
                messages(),
                DemoAgreement.agreements(),
                COUNTER,
                PORTAL,
                SampleTerms.usual());
    }

    /** Ready since the 25th, three pages of casellario and one of carichi pendenti. */
    static CitizenBooking ready(String language, @Nullable String email) {
        return booking(language, email, Applicant.SELF, "16.00");
    }

    static CitizenBooking delegated(String language) {
        return booking(language, EMAIL, Applicant.DELEGATE, "16.00");
    }

    static CitizenBooking free(String language) {
        return booking(language, EMAIL, Applicant.SELF, "0.00");
    }

    private static CitizenBooking booking(
            String language, @Nullable String email, Applicant applicant, String stampDuty) {
        var none = new BigDecimal("0.00");
        var stamp = new BigDecimal(stampDuty);
        boolean owed = stamp.signum() > 0;
        var duty = owed ? new BigDecimal("3.92") : none;
        String law = owed ? "" : "L. 184/1983 art. 82";
        BigDecimal two = stamp.multiply(BigDecimal.valueOf(2));
        var quotes = List.of(
                new CertificateQuote(
                        CertificateType.CASELLARIO,
                        3,
                        new FeeQuote(two, duty, duty, two.add(duty).add(duty), law)),
                new CertificateQuote(
                        CertificateType.CARICHI_PENDENTI, 1, new FeeQuote(stamp, duty, none, stamp.add(duty), law)));
        BigDecimal total = quotes.stream().map(quote -> quote.fee().total()).reduce(none, BigDecimal::add);
        var maria = new Person(
                "Rossi",
                "Maria Antonietta",
                LocalDate.of(1980, 5, 31),
                LUCCA,
                FiscalCode.parse("RSSMRA80A01H501U"),
                LUCCA);
        return new CitizenBooking(
                NUMBER,
                CitizenState.READY,
                Channel.PORTAL,
                null,
                "",
                false,
                true,
                SUBMITTED,
                new CitizenDeadlines(LocalDate.of(2026, 11, 25), SUBMITTED, SUBMITTED),
                SUBMITTED.plusSeconds(86_400),
                new CollectionDeadlines(SUBMITTED, SUBMITTED, LocalDate.of(2026, 12, 25), SUBMITTED),
                null,
                new Costs(quotes, total, LocalDate.of(2026, 11, 25), true),
                "riservato: procedimento a Pisa",
                new CitizenParticulars(
                        language,
                        maria,
                        applicant,
                        applicant == Applicant.DELEGATE ? maria : null,
                        owed ? CertificateUse.ORDINARY : CertificateUse.ADOPTION,
                        owed ? null : "n. 123/2026",
                        email,
                        "+39 333 0000000",
                        List.of()),
                List.of("sample.number", "sample.stamps"));
    }
}
