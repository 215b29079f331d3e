package it.sportellocertificati.statistics;

import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.common.CertificateType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** How long it took, whether the promise was kept, and which ways it saved. */
final class TimeTables {

    private final Frame frame;
    private final Counts counts;
    private final Durations durations;
    private final Wording words;
    private final int smallest;

    TimeTables(Frame frame, Tally.Counted counted, Wording words, int smallest) {
        this.frame = frame;
        this.counts = counted.counts();
        this.durations = counted.durations();
        this.words = words;
        this.smallest = smallest;
    }

    Stream<Draft> all() {
        return Stream.of(visitsAvoided(), daysToReady(), inTime(), shareInTime());
    }

    private Draft visitsAvoided() {
        String delivered = Names.outcome(Requester.ADMINISTRATIONS, BookingState.DELIVERED);
        String handedOver = Names.outcome(Requester.ADMINISTRATIONS, BookingState.HANDED_OVER);
        long all = 2 * counts.of(delivered)
                + counts.of(handedOver)
                + counts.of(Names.outcome(Requester.CITIZENS, CitizenState.COLLECTED));
        List<String> from =
                List.of(delivered, handedOver, Names.COLLECTED_BOOKED_AT_HOME, Names.COLLECTED_BOOKED_AT_DESK);
        return Draft.of(Indicator.VISITS_AVOIDED)
                .column("accessi", words.of("visits"))
                .line("consegnati-per-pec", words.of("visits.delivered"), List.of(Entry.times(counts, 2, delivered)))
                .line("consegnati-a-mano", words.of("visits.handedOver"), List.of(Entry.count(counts, handedOver)))
                .line(
                        "prenotati-da-casa",
                        words.of("visits.home"),
                        List.of(Entry.count(counts, Names.COLLECTED_BOOKED_AT_HOME)))
                .line(
                        "prenotati-allo-sportello",
                        words.of("visits.desk"),
                        List.of(Entry.count(counts, Names.COLLECTED_BOOKED_AT_DESK)))
                .totalLine(Codes.TOTAL, words.total(), List.of(new Entry(Cell.of(all), from, true)))
                .build();
    }

    private Draft daysToReady() {
        Draft.Builder table = Draft.of(Indicator.DAYS_TO_READY)
                .column("mediana", words.of("median"))
                .column("percentile-90", words.of("percentile90"));
        forEachLine(
                (name, label) -> table.line(label.code(), label.words(), days(name.ready())),
                (name, label) -> table.totalLine(label.code(), label.words(), days(name.ready())));
        return table.build();
    }

    private List<Entry> days(String name) {
        return List.of(
                new Entry(durations.median(name), List.of(name), durations.medianIsOfMany(name, smallest)),
                new Entry(
                        durations.ninetiethPercentile(name),
                        List.of(name),
                        durations.percentileIsOfMany(name, smallest)));
    }

    private Draft inTime() {
        Draft.Builder table = Draft.of(Indicator.READY_IN_TIME)
                .column("entro-il-termine", words.of("inTime"))
                .column("oltre-il-termine", words.of("late"))
                .totalColumn(Codes.TOTAL, words.total());
        forEachLine(
                (name, label) -> table.line(label.code(), label.words(), counted(name)),
                (name, label) -> table.totalLine(label.code(), label.words(), counted(name)));
        return table.build();
    }

    private List<Entry> counted(ReadyNames name) {
        return Stream.of(name.inTime(), name.late(), name.ready())
                .map(each -> Entry.count(counts, each))
                .toList();
    }

    private Draft shareInTime() {
        Draft.Builder table = Draft.of(Indicator.SHARE_IN_TIME).column("quota", words.of("share"));
        forEachLine(
                (name, label) -> table.line(label.code(), label.words(), share(name)),
                (name, label) -> table.totalLine(label.code(), label.words(), share(name)));
        return table.build();
    }

    private List<Entry> share(ReadyNames name) {
        return List.of(Entry.share(counts, name.inTime(), name.ready()));
    }

    private record ReadyNames(String ready, String inTime, String late) {}

    private record Label(String code, String words) {}

    private void forEachLine(BiConsumer<ReadyNames, Label> line, BiConsumer<ReadyNames, Label> total) {
        for (Requester requester : Requester.values()) {
            List<CertificateType> types = new ArrayList<>(frame.types(requester));
            for (CertificateType type : types) {
                line.accept(
                        new ReadyNames(
                                Names.ready(requester, type),
                                Names.ready(requester, type, true),
                                Names.ready(requester, type, false)),
                        new Label(
                                Codes.of(requester) + "-" + Codes.of(type),
                                words.of("readyFor." + requester, words.of(type))));
            }
            total.accept(
                    new ReadyNames(Names.ready(requester), Names.ready(requester, true), Names.ready(requester, false)),
                    new Label(Codes.of(requester) + "-" + Codes.TOTAL, words.of("readyForAll." + requester)));
        }
    }
}
