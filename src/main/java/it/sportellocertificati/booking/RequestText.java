package it.sportellocertificati.booking;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request written out as it came, for telling a repeat from another request; digested, never stored or logged. */
final class RequestText {

    private RequestText() {}

    static String of(BookingRequest r) {
        SubjectDetails s = r.subject() == null ? new SubjectDetails(null, null, null, null, null, null) : r.subject();
        return write(
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

    /** Each with its length before it, so that no text can stand for two others. */
    private static String write(@Nullable String... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? "-" : value.length() + ":" + value)
                .collect(Collectors.joining("|"));
    }
}
