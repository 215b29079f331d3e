package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.citizen.CollectionRecord;
import it.sportellocertificati.booking.citizen.Payment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads what the clerk records when a certificate is handed over. */
final class CollectionFields {

    static final List<String> COLLECTORS = List.of("PERSON", "OTHER", "DELEGATE");
    static final List<String> DOCUMENTS =
            List.of("IDENTITY_CARD", "PASSPORT", "DRIVING_LICENCE", "RESIDENCE_PERMIT", "OTHER");
    static final List<String> PAYMENT_KINDS = List.of("STAMP", "RECEIPT");

    /** More stamps than a dossier of three long certificates takes. */
    static final int MOST_PAYMENTS = 12;

    static final Set<String> ALL = new LinkedHashSet<>(Stream.concat(
                    Stream.of(
                            "collector",
                            "delegate.surname",
                            "delegate.givenNames",
                            "document.kind",
                            "document.number",
                            "payments"),
                    Stream.concat(
                            IntStream.range(0, MOST_PAYMENTS)
                                    .boxed()
                                    .flatMap(row -> Stream.of("kind", "number", "date", "amount")
                                            .map(part -> "payments[" + row + "]." + part)),
                            Stream.of("papersSeen", "signed")))
            .toList());

    private CollectionFields() {}

    static CollectionRecord record(Typed typed) {
        return new CollectionRecord(
                typed.given("collector"),
                typed.given("delegate.surname"),
                typed.given("delegate.givenNames"),
                typed.given("document.kind"),
                typed.given("document.number"),
                IntStream.range(0, filledRows(typed))
                        .mapToObj(row -> payment(typed, "payments[" + row + "]."))
                        .toList(),
                typed.has("papersSeen", "true"),
                typed.has("signed", "true"));
    }

    /** How many rows are filled, up to the last one of which anything is. */
    static int filledRows(Typed typed) {
        return IntStream.range(0, MOST_PAYMENTS)
                .filter(row -> Stream.of("number", "date", "amount")
                        .anyMatch(part -> typed.given("payments[" + row + "]." + part) != null))
                .map(row -> row + 1)
                .max()
                .orElse(0);
    }

    private static Payment payment(Typed typed, String row) {
        return new Payment(
                typed.given(row + "kind"),
                typed.given(row + "number"),
                TypedDates.iso(typed.given(row + "date")),
                typed.given(row + "amount"));
    }
}
