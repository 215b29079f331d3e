package it.sportellocertificati.statistics;

import it.sportellocertificati.common.CertificateType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** How many were booked: by which way, where, when, and what. */
final class BookingTables {

    private static final String BOOKINGS = "prenotazioni";

    private final Frame frame;
    private final Counts counts;
    private final Wording words;

    BookingTables(Frame frame, Counts counts, Wording words) {
        this.frame = frame;
        this.counts = counts;
        this.words = words;
    }

    Stream<Draft> all() {
        return Stream.of(
                byChannel(),
                byDesk(),
                byMonth(),
                byMonthAndChannel(),
                certificatesByType(),
                certificatesByDeskAndType());
    }

    private Draft byChannel() {
        Draft.Builder table = Draft.of(Indicator.BOOKINGS_BY_CHANNEL).column(BOOKINGS, words.of("bookings"));
        for (Origin origin : Origin.values()) {
            table.line(Codes.of(origin), words.of(origin), counted(Names.bookings(origin)));
        }
        return table.totalLine(Codes.TOTAL, words.total(), counted(Names.BOOKINGS))
                .build();
    }

    private Draft byDesk() {
        Draft.Builder table = withRequesters(Indicator.BOOKINGS_BY_DESK);
        frame.desks()
                .forEach((code, name) -> table.line(
                        code, name, byRequester(requester -> Names.atDesk(requester, code), Names.atDesk(code))));
        return table.totalLine(
                        Codes.TOTAL,
                        words.total(),
                        counted(Names.bookings(Origin.ADMINISTRATION_AT_DESK), Names.CITIZENS_AT_DESKS, Names.AT_DESKS))
                .build();
    }

    private Draft byMonth() {
        Draft.Builder table = withRequesters(Indicator.BOOKINGS_BY_MONTH);
        frame.months()
                .forEach(month -> table.line(
                        month.toString(),
                        words.of(month),
                        byRequester(requester -> Names.bookings(requester, month), Names.bookings(month))));
        return table.totalLine(Codes.TOTAL, words.total(), byRequester(Names::bookings, Names.BOOKINGS))
                .build();
    }

    private Draft byMonthAndChannel() {
        Draft.Builder table = Draft.of(Indicator.BOOKINGS_BY_MONTH_AND_CHANNEL);
        for (Origin origin : Origin.values()) {
            table.column(Codes.of(origin), words.of(origin));
        }
        table.totalColumn(Codes.TOTAL, words.total());
        frame.months()
                .forEach(month -> table.line(
                        month.toString(),
                        words.of(month),
                        byOrigin(origin -> Names.bookings(month, origin), Names.bookings(month))));
        return table.totalLine(Codes.TOTAL, words.total(), byOrigin(Names::bookings, Names.BOOKINGS))
                .build();
    }

    private Draft certificatesByType() {
        Draft.Builder table = withRequesters(Indicator.CERTIFICATES_BY_TYPE);
        for (CertificateType type : CertificateType.values()) {
            table.line(
                    Codes.of(type),
                    words.of(type),
                    byRequester(requester -> Names.certificates(requester, type), Names.certificates(type)));
        }
        return table.totalLine(Codes.TOTAL, words.total(), byRequester(Names::certificates, Names.CERTIFICATES))
                .build();
    }

    private Draft certificatesByDeskAndType() {
        Draft.Builder table = Draft.of(Indicator.CERTIFICATES_BY_DESK_AND_TYPE);
        for (CertificateType type : CertificateType.values()) {
            table.column(Codes.of(type), words.of(type));
        }
        table.totalColumn(Codes.TOTAL, words.total());
        frame.places()
                .forEach(place -> table.line(
                        place.equals(Names.NO_DESK) ? Codes.NO_DESK : place,
                        frame.desks().getOrDefault(place, words.of("noDesk")),
                        byType(type -> Names.certificatesAt(place, type), Names.certificatesAt(place))));
        return table.totalLine(Codes.TOTAL, words.total(), byType(Names::certificates, Names.CERTIFICATES))
                .build();
    }

    private Draft.Builder withRequesters(Indicator indicator) {
        Draft.Builder table = Draft.of(indicator);
        for (Requester requester : Requester.values()) {
            table.column(Codes.of(requester), words.of(requester));
        }
        return table.totalColumn(Codes.TOTAL, words.total());
    }

    private List<Entry> byRequester(Function<Requester, String> part, String total) {
        return row(Arrays.stream(Requester.values()).map(part), total);
    }

    private List<Entry> byOrigin(Function<Origin, String> part, String total) {
        return row(Arrays.stream(Origin.values()).map(part), total);
    }

    private List<Entry> byType(Function<CertificateType, String> part, String total) {
        return row(Arrays.stream(CertificateType.values()).map(part), total);
    }

    private List<Entry> row(Stream<String> parts, String total) {
        return Stream.concat(parts, Stream.of(total))
                .map(name -> Entry.count(counts, name))
                .toList();
    }

    private List<Entry> counted(String... names) {
        return Arrays.stream(names).map(name -> Entry.count(counts, name)).toList();
    }
}
