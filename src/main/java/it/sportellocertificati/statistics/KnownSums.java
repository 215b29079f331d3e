package it.sportellocertificati.statistics;

import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.statistics.Sum.Rest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every way in which a reader can compute one number from others, within a table and from table to table. Whoever adds a table adds here
 * how its numbers hang together with the rest, or what one table hides another one tells.
 */
final class KnownSums {

    private final Frame frame;
    private final Counts counts;
    private final List<Sum> sums = new ArrayList<>();

    private KnownSums(Frame frame, Counts counts) {
        this.frame = frame;
        this.counts = counts;
    }

    static List<Sum> of(Frame frame, Counts counts) {
        KnownSums known = new KnownSums(frame, counts);
        known.channelsAndMonths();
        known.desks();
        known.certificates();
        known.desksAndTypes();
        for (Requester requester : Requester.values()) {
            known.deadlines(requester);
        }
        known.outcomes();
        known.visits();
        known.citizens();
        return List.copyOf(known.sums);
    }

    private void channelsAndMonths() {
        add(Names.BOOKINGS, requesters(Names::bookings));
        add(Names.BOOKINGS, frame.months().stream().map(Names::bookings));
        for (Requester requester : Requester.values()) {
            add(Names.bookings(requester), origins(requester).map(Names::bookings));
            add(Names.bookings(requester), months(month -> Names.bookings(requester, month)));
            for (YearMonth month : frame.months()) {
                add(Names.bookings(requester, month), origins(requester).map(origin -> Names.bookings(month, origin)));
            }
        }
        for (YearMonth month : frame.months()) {
            add(Names.bookings(month), requesters(requester -> Names.bookings(requester, month)));
        }
        for (Origin origin : Origin.values()) {
            add(Names.bookings(origin), months(month -> Names.bookings(month, origin)));
        }
    }

    private void desks() {
        String administrations = Names.bookings(Origin.ADMINISTRATION_AT_DESK);
        add(Names.AT_DESKS, desks(Names::atDesk));
        add(Names.AT_DESKS, administrations, Names.CITIZENS_AT_DESKS);
        add(Names.CITIZENS_AT_DESKS, Names.bookings(Origin.DESK), Names.bookings(Origin.KIOSK));
        add(administrations, desks(desk -> Names.atDesk(Requester.ADMINISTRATIONS, desk)));
        add(Names.CITIZENS_AT_DESKS, desks(desk -> Names.atDesk(Requester.CITIZENS, desk)));
        for (String desk : frame.desks().keySet()) {
            add(Names.atDesk(desk), requesters(requester -> Names.atDesk(requester, desk)));
        }
    }

    private void certificates() {
        String dossiers = Names.bookings(Requester.CITIZENS);
        add(Names.CERTIFICATES, requesters(Names::certificates));
        add(Names.CERTIFICATES, types().map(Names::certificates));
        for (Requester requester : Requester.values()) {
            add(Names.certificates(requester), types().map(type -> Names.certificates(requester, type)));
        }
        types().forEach(type -> {
            add(Names.certificates(type), requesters(requester -> Names.certificates(requester, type)));
            // A dossier holds a type once at most.
            bounded(dossiers, Rest.OF_NO_MATTER, Names.certificates(Requester.CITIZENS, type));
        });
        bounded(Names.certificates(Requester.CITIZENS), Rest.OF_NO_MATTER, dossiers);
    }

    private void desksAndTypes() {
        add(Names.CERTIFICATES, frame.places().map(Names::certificatesAt));
        frame.places()
                .forEach(place ->
                        add(Names.certificatesAt(place), types().map(type -> Names.certificatesAt(place, type))));
        types().forEach(type ->
                add(Names.certificates(type), frame.places().map(place -> Names.certificatesAt(place, type))));
        for (String desk : frame.desks().keySet()) {
            bounded(Names.certificatesAt(desk), Rest.OF_NO_MATTER, Names.atDesk(desk));
            onlyType(desk, Names.atDesk(Requester.ADMINISTRATIONS, desk));
        }
        bounded(
                Names.certificatesAt(Names.NO_DESK),
                Rest.OF_NO_MATTER,
                Names.bookings(Origin.ADMINISTRATION_ITSELF),
                Names.bookings(Origin.PORTAL));
        onlyType(Names.NO_DESK, Names.bookings(Origin.ADMINISTRATION_ITSELF));
    }

    /** Where administrations book one type alone, the rest of that type at a desk is the citizens' own. */
    private void onlyType(String place, String administrations) {
        List<CertificateType> booked = types().filter(
                        type -> counts.of(Names.certificates(Requester.ADMINISTRATIONS, type)) > 0)
                .toList();
        if (booked.size() == 1) {
            bounded(Names.certificatesAt(place, booked.get(0)), Rest.OF_PEOPLE, administrations);
        }
    }

    private void deadlines(Requester requester) {
        String ready = Names.ready(requester);
        add(ready, Names.ready(requester, true), Names.ready(requester, false));
        add(ready, types().map(type -> Names.ready(requester, type)));
        for (boolean inTime : List.of(true, false)) {
            add(Names.ready(requester, inTime), types().map(type -> Names.ready(requester, type, inTime)));
        }
        types().forEach(type -> {
            add(Names.ready(requester, type), Names.ready(requester, type, true), Names.ready(requester, type, false));
            bounded(Names.certificates(requester, type), Rest.OF_PEOPLE, Names.ready(requester, type));
        });
    }

    private void outcomes() {
        add(
                Names.bookings(Requester.ADMINISTRATIONS),
                Arrays.stream(BookingState.values()).map(state -> Names.outcome(Requester.ADMINISTRATIONS, state)));
        add(
                Names.bookings(Requester.CITIZENS),
                Arrays.stream(CitizenState.values()).map(state -> Names.outcome(Requester.CITIZENS, state)));
        add(
                Names.ready(Requester.ADMINISTRATIONS),
                Names.outcome(Requester.ADMINISTRATIONS, BookingState.ISSUED),
                Names.outcome(Requester.ADMINISTRATIONS, BookingState.DELIVERED),
                Names.outcome(Requester.ADMINISTRATIONS, BookingState.HANDED_OVER));
        // A dossier with two certificates is ready once, and one that was ready may be cancelled.
        bounded(
                Names.ready(Requester.CITIZENS),
                Rest.OF_NO_MATTER,
                Names.outcome(Requester.CITIZENS, CitizenState.READY),
                Names.outcome(Requester.CITIZENS, CitizenState.COLLECTED),
                Names.outcome(Requester.CITIZENS, CitizenState.EXPIRED));
    }

    private void visits() {
        add(
                Names.outcome(Requester.CITIZENS, CitizenState.COLLECTED),
                Names.COLLECTED_BOOKED_AT_HOME,
                Names.COLLECTED_BOOKED_AT_DESK);
        bounded(Names.bookings(Origin.PORTAL), Rest.OF_PEOPLE, Names.COLLECTED_BOOKED_AT_HOME);
        bounded(Names.CITIZENS_AT_DESKS, Rest.OF_PEOPLE, Names.COLLECTED_BOOKED_AT_DESK);
    }

    private void citizens() {
        String booked = Names.bookings(Requester.CITIZENS);
        add(booked, Names.URGENT, Names.NOT_URGENT);
        add(booked, Arrays.stream(CertificateUse.values()).map(Names::use));
    }

    private void add(String total, Stream<String> parts) {
        sums.add(Sum.of(total, parts));
    }

    private void add(String total, String... parts) {
        sums.add(Sum.of(total, parts));
    }

    private void bounded(String total, Rest rest, String... parts) {
        sums.add(Sum.bounded(total, rest, parts));
    }

    private Stream<String> months(Function<YearMonth, String> name) {
        return frame.months().stream().map(name);
    }

    private Stream<String> desks(Function<String, String> name) {
        return frame.desks().keySet().stream().map(name);
    }

    private static Stream<String> requesters(Function<Requester, String> name) {
        return Arrays.stream(Requester.values()).map(name);
    }

    private static Stream<CertificateType> types() {
        return Arrays.stream(CertificateType.values());
    }

    private static Stream<Origin> origins(Requester requester) {
        return Arrays.stream(Origin.values()).filter(origin -> origin.requester() == requester);
    }
}
