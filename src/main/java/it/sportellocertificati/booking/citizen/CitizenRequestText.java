package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.entry.WrittenOut;
import org.jspecify.annotations.Nullable;

/** A request written out as it came, for telling a repeat from another request. */
final class CitizenRequestText {

    private CitizenRequestText() {}

    static String of(CitizenRequest r) {
        return WrittenOut.of(
                r.language(),
                String.join(",", r.certificates()),
                r.use(),
                r.useProof(),
                Boolean.toString(r.abroad()),
                Boolean.toString(r.urgent()),
                of(r.person()),
                r.applicant(),
                of(r.other()),
                r.email(),
                r.telephone(),
                Boolean.toString(r.privacyRead()),
                String.join(",", r.confirmed()));
    }

    private static @Nullable String of(@Nullable PersonDetails p) {
        return p == null
                ? null
                : WrittenOut.of(
                        p.surname(), p.givenNames(), p.birthDate(), p.birthPlace(), p.fiscalCode(), p.residence());
    }
}
