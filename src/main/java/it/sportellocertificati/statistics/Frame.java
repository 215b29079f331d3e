package it.sportellocertificati.statistics;

import it.sportellocertificati.common.CertificateType;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The lines and columns of all tables of a period, empty ones too.
 *
 * @param desks codes and names, those of the agreement first and then former ones
 * @param offered types that each kind of requester may book, and any that was
 */
record Frame(
        Period period,
        List<YearMonth> months,
        Map<String, String> desks,
        Map<Requester, List<CertificateType>> offered) {

    List<CertificateType> types(Requester requester) {
        return offered.getOrDefault(requester, List.of());
    }

    /** Desk codes, and the place of what was booked at none. */
    Stream<String> places() {
        return Stream.concat(desks.keySet().stream(), Stream.of(Names.NO_DESK));
    }
}
