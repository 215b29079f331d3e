package it.sportellocertificati.soak;

import it.sportellocertificati.pec.PecRoom;
import it.sportellocertificati.pec.ReceiptRecorded;
import it.sportellocertificati.pec.SendingEnded;
import it.sportellocertificati.simulator.EmbeddedProvider;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Two nodes of the application's certified mail, with senders and readers running, on one database and one provider. */
final class Office implements AutoCloseable {

    private final DataSource database;
    private final Path keys;
    private final Clock clock;
    private final Map<String, Object> settings;
    private final List<PecRoom> everOpened = new ArrayList<>();
    private PecRoom first;
    private PecRoom second;

    Office(DataSource database, Path keys, Clock clock, EmbeddedProvider provider) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        this.settings = settings(provider);
        this.first = open();
        this.second = open();
    }

    /** Towards the provider's doors; senders and readers do not start by themselves. */
    static Map<String, Object> settings(EmbeddedProvider provider) {
        Map<String, Object> settings = PecRoom.settings(provider.smtpPort(), provider.imapPort(), provider.anchor());
        for (String account : List.of("procura", "camera")) {
            for (String line : List.of("smtp", "imap")) {
                settings.put("sportello.pec.accounts." + account + "." + line + ".password", "simulator");
            }
        }
        return settings;
    }

    private PecRoom open() {
        settings.put("sportello.pec.auto-start", "true");
        settings.put("sportello.pec.poll-interval", "200ms");
        settings.put("sportello.pec.sweep-interval", "200ms");
        PecRoom room = PecRoom.open(database, keys, clock, settings);
        everOpened.add(room);
        return room;
    }

    PecRoom first() {
        return first;
    }

    PecRoom second() {
        return second;
    }

    /** One node goes down in the middle of its work and comes back. */
    void restartSecond() {
        second.close();
        second = open();
    }

    void restartFirst() {
        first.close();
        first = open();
    }

    /** What the others were told of receipts, by all nodes there ever were. */
    List<ReceiptRecorded> told() {
        return everOpened.stream()
                .flatMap(room -> room.happenings().of(ReceiptRecorded.class).stream())
                .toList();
    }

    List<SendingEnded> ends() {
        return everOpened.stream()
                .flatMap(room -> room.happenings().of(SendingEnded.class).stream())
                .toList();
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
