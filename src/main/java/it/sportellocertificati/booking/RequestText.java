package it.sportellocertificati.booking;

import it.sportellocertificati.booking.entry.WrittenOut;

/** A request written out as it came, for telling a repeat from another request; digested, never stored or logged. */
final class RequestText {

    private RequestText() {}

    static String of(BookingRequest r) {
        SubjectDetails s = r.subject() == null ? new SubjectDetails(null, null, null, null, null, null) : r.subject();
        return WrittenOut.of(
                r.certificateType(),
                r.administration(),
                r.desk(),
                r.official(),
                r.purpose(),
                r.legalBasis(),
                r.protocolNumber(),
                r.protocolDate(),
                r.ministryNumber(),
                s.surname(),
                s.givenNames(),
                s.birthDate(),
                s.birthPlace(),
                s.fiscalCode(),
                s.residence(),
                r.acknowledgedWarnings() == null ? null : String.join(",", r.acknowledgedWarnings()));
    }
}
