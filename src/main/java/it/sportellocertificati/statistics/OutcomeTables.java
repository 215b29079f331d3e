package it.sportellocertificati.statistics;

import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.delivery.DeliveryState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What became of bookings and of the messages about them. */
final class OutcomeTables {

    private static final String MESSAGES = "messaggi";

    /** States of a note in the room {@code mail}, which this room does not know; the first two are on their way. */
    private static final List<String> NOTE_STATES = List.of("SENT", "FAILED", "UNCERTAIN", "QUEUED", "SENDING");

    private final Counts counts;
    private final Wording words;

    OutcomeTables(Counts counts, Wording words) {
        this.counts = counts;
        this.words = words;
    }

    Stream<Draft> all() {
        return Stream.of(
                outcomes(Indicator.OUTCOME_FOR_ADMINISTRATIONS, Requester.ADMINISTRATIONS, BookingState.values()),
                outcomes(Indicator.OUTCOME_FOR_CITIZENS, Requester.CITIZENS, CitizenState.values()),
                urgent(),
                uses(),
                shares(),
                certifiedMail(),
                byHand(),
                ordinaryMail());
    }

    private Draft outcomes(Indicator indicator, Requester requester, Enum<?>[] states) {
        Draft.Builder table = Draft.of(indicator).column("prenotazioni", words.of("bookings"));
        for (Enum<?> state : states) {
            table.line(Codes.of(state), words.outcome(requester, state), counted(Names.outcome(requester, state)));
        }
        return table.totalLine(Codes.TOTAL, words.total(), counted(Names.bookings(requester)))
                .build();
    }

    private Draft urgent() {
        return Draft.of(Indicator.URGENT)
                .column("prenotazioni", words.of("bookings"))
                .line("urgenti", words.of("urgent"), counted(Names.URGENT))
                .line("ordinarie", words.of("notUrgent"), counted(Names.NOT_URGENT))
                .totalLine(Codes.TOTAL, words.total(), counted(Names.bookings(Requester.CITIZENS)))
                .build();
    }

    private Draft uses() {
        Draft.Builder table = Draft.of(Indicator.CITIZENS_BY_USE).column("prenotazioni", words.of("bookings"));
        for (CertificateUse use : CertificateUse.values()) {
            table.line(Codes.of(use), words.of(use), counted(Names.use(use)));
        }
        return table.totalLine(Codes.TOTAL, words.total(), counted(Names.bookings(Requester.CITIZENS)))
                .build();
    }

    private Draft shares() {
        String citizens = Names.bookings(Requester.CITIZENS);
        String administrations = Names.bookings(Requester.ADMINISTRATIONS);
        String collected = Names.outcome(Requester.CITIZENS, CitizenState.COLLECTED);
        String expired = Names.outcome(Requester.CITIZENS, CitizenState.EXPIRED);
        return Draft.of(Indicator.SHARES)
                .column("quota", words.of("share"))
                .line("urgenti", words.of("share.urgent"), share(Names.URGENT, citizens))
                .line("non-ritirati", words.of("share.uncollected"), share(expired, collected, expired))
                .line(
                        "non-rilasciati",
                        words.of("share.declined"),
                        share(Names.outcome(Requester.CITIZENS, CitizenState.DECLINED), citizens))
                .line(
                        "annullate-cittadini",
                        words.of("share.cancelledByCitizens"),
                        share(Names.outcome(Requester.CITIZENS, CitizenState.CANCELLED), citizens))
                .line(
                        "respinte",
                        words.of("share.refused"),
                        share(Names.outcome(Requester.ADMINISTRATIONS, BookingState.REFUSED), administrations))
                .line(
                        "annullate-amministrazioni",
                        words.of("share.cancelledByAdministrations"),
                        share(Names.outcome(Requester.ADMINISTRATIONS, BookingState.CANCELLED), administrations))
                .build();
    }

    private Draft certifiedMail() {
        Draft.Builder table = Draft.of(Indicator.CERTIFIED_MAIL).column(MESSAGES, words.of("messages"));
        // A person's word is about a delivery, never about one message of it.
        Arrays.stream(DeliveryState.values())
                .filter(state -> state != DeliveryState.HANDED_OVER)
                .forEach(state ->
                        table.line(Codes.of(state), words.of("certified." + state), counted(Names.letters(state))));
        return table.build();
    }

    private Draft byHand() {
        return Draft.of(Indicator.CERTIFIED_MAIL_BY_HAND)
                .column("recapiti", words.of("deliveries"))
                .line("decisi", words.of("byHand.resolved"), counted(Names.RESOLVED_BY_HAND))
                .line("senza-indirizzo", words.of("byHand.withoutAddress"), counted(Names.WITHOUT_ADDRESS))
                .build();
    }

    private Draft ordinaryMail() {
        Draft.Builder table = Draft.of(Indicator.ORDINARY_MAIL).column(MESSAGES, words.of("messages"));
        NOTE_STATES.forEach(state ->
                table.line(state.toLowerCase(Locale.ROOT), words.of("note." + state), counted(Names.notes(state))));
        return table.build();
    }

    private List<Entry> counted(String name) {
        return List.of(Entry.count(counts, name));
    }

    private List<Entry> share(String part, String... whole) {
        return List.of(Entry.share(counts, part, whole));
    }
}
