package it.sportellocertificati.statistics;

import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.common.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts facts, one after the other: each adds one to every number that it belongs to. */
final class Tally {

    private final Counts counts = new Counts();
    private final Durations durations = new Durations();
    private final WorkingDays workingDays;

    private Tally(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** What was counted, and how long it took. */
    record Counted(Counts counts, Durations durations) {}

    static Counted of(Facts facts, WorkingDays workingDays) {
        Tally tally = new Tally(workingDays);
        facts.administrations().forEach(tally::add);
        facts.citizens().forEach(tally::add);
        facts.certifiedMail().forEach((state, count) -> tally.counts.add(Names.letters(state), count));
        facts.ordinaryMail().forEach((state, count) -> tally.counts.add(Names.notes(state), count));
        tally.counts.add(Names.RESOLVED_BY_HAND, facts.byHand().resolved());
        tally.counts.add(Names.WITHOUT_ADDRESS, facts.byHand().withoutAddress());
        return new Counted(tally.counts, tally.durations);
    }

    private void add(Facts.ForAdministration booking) {
        booked(Origin.ofAdministration(booking.desk()), booking.desk(), booking.submittedAt());
        counts.add(Names.outcome(Requester.ADMINISTRATIONS, booking.state()));
        certificate(Requester.ADMINISTRATIONS, booking.type(), booking.desk());
        Instant issued = booking.issuedAt();
        if (issued != null) {
            ready(
                    Requester.ADMINISTRATIONS,
                    booking.type(),
                    !issued.isAfter(booking.due()),
                    workingDays.between(day(booking.submittedAt()), day(issued)));
        }
    }

    private void add(Facts.ForCitizen dossier) {
        booked(dossier.origin(), dossier.desk(), dossier.submittedAt());
        counts.add(Names.outcome(Requester.CITIZENS, dossier.state()));
        counts.add(dossier.urgent() ? Names.URGENT : Names.NOT_URGENT);
        counts.add(Names.use(dossier.use()));
        if (dossier.state() == CitizenState.COLLECTED) {
            counts.add(
                    dossier.origin() == Origin.PORTAL
                            ? Names.COLLECTED_BOOKED_AT_HOME
                            : Names.COLLECTED_BOOKED_AT_DESK);
        }
        Instant ready = dossier.readyAt();
        for (CertificateType type : dossier.certificates()) {
            counts.add(Names.certificates(Requester.CITIZENS));
            certificate(Requester.CITIZENS, type, dossier.desk());
            if (ready != null) {
                ready(
                        Requester.CITIZENS,
                        type,
                        !day(ready).isAfter(dossier.expected()),
                        workingDays.between(day(dossier.submittedAt()), day(ready)));
            }
        }
    }

    private void booked(Origin origin, @Nullable String desk, Instant at) {
        Requester requester = origin.requester();
        YearMonth month = YearMonth.from(day(at));
        counts.add(Names.BOOKINGS);
        counts.add(Names.bookings(requester));
        counts.add(Names.bookings(origin));
        counts.add(Names.bookings(month));
        counts.add(Names.bookings(requester, month));
        counts.add(Names.bookings(month, origin));
        if (desk != null) {
            counts.add(Names.AT_DESKS);
            counts.add(Names.atDesk(desk));
            counts.add(Names.atDesk(requester, desk));
            if (requester == Requester.CITIZENS) {
                counts.add(Names.CITIZENS_AT_DESKS);
            }
        }
    }

    private void certificate(Requester requester, CertificateType type, @Nullable String desk) {
        String place = Objects.requireNonNullElse(desk, Names.NO_DESK);
        counts.add(Names.CERTIFICATES);
        counts.add(Names.certificates(type));
        counts.add(Names.certificates(requester, type));
        counts.add(Names.certificatesAt(place));
        counts.add(Names.certificatesAt(place, type));
    }

    private void ready(Requester requester, CertificateType type, boolean inTime, int days) {
        counts.add(Names.ready(requester));
        counts.add(Names.ready(requester, type));
        counts.add(Names.ready(requester, inTime));
        counts.add(Names.ready(requester, type, inTime));
        durations.add(Names.ready(requester), days);
        durations.add(Names.ready(requester, type), days);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(RomeTime.ZONE).toLocalDate();
    }
}
