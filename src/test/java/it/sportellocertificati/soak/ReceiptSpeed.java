package it.sportellocertificati.soak;

import it.sportellocertificati.pec.PecRoom;
import it.sportellocertificati.pec.SignatureVerdict;
import it.sportellocertificati.pec.parsing.MailReader;
import it.sportellocertificati.pec.parsing.ReceiptMail;
import it.sportellocertificati.simulator.EmbeddedProvider;
import it.sportellocertificati.simulator.MailboxMessage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Receipts a second: taken apart and verified in one thread, and the whole way from the mailbox into the database. */
final class ReceiptSpeed {

    private static final int LETTERS = 100;
    private static final int ROUNDS = 5;
    private static final double SECOND = 1e9;

    private final Path directory;
    private final EmbeddedProvider provider;

    ReceiptSpeed(Path directory, EmbeddedProvider provider) {
        this.directory = directory;
        this.provider = provider;
    }

    void measure(SoakDatabase database) {
        try (PecRoom room =
                PecRoom.open(database.pool(), directory.resolve("pg"), Clock.systemUTC(), Office.settings(provider))) {
            for (int i = 0; i < LETTERS; i++) {
                room.outbox().post(PecRoom.letter("Ricevuta n. " + i, Benchmark.pdf(i)));
            }
            room.send();
            verify(room.bean(MailReader.class), receipts());
            record(room);
        }
    }

    private List<byte[]> receipts() {
        List<byte[]> receipts = new ArrayList<>();
        List<MailboxMessage> all = provider.mailbox(PecRoom.PROCURA);
        for (MailboxMessage message : all.subList(Math.max(0, all.size() - 2 * LETTERS), all.size())) {
            receipts.add(provider.raw(PecRoom.PROCURA, message.number()));
        }
        return receipts;
    }

    /** By the clock, and by the time that the thread really had a core: other work of the machine takes from the first alone. */
    private static void verify(MailReader reader, List<byte[]> receipts) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Double> byClock = new ArrayList<>();
        List<Double> byCore = new ArrayList<>();
        for (int round = -2; round < ROUNDS; round++) {
            int count = 0;
            long start = System.nanoTime();
            long startOnCore = threads.getCurrentThreadCpuTime();
            while (System.nanoTime() - start < 2 * SECOND) {
                ReceiptMail read = (ReceiptMail) reader.read(receipts.get(count++ % receipts.size()), Instant.now());
                if (read.verdict() != SignatureVerdict.VALID) {
                    throw new IllegalStateException("a genuine receipt does not verify");
                }
            }
            if (round >= 0) {
                byClock.add(count * SECOND / (System.nanoTime() - start));
                byCore.add(count * SECOND / (threads.getCurrentThreadCpuTime() - startOnCore));
            }
        }
        long bytes = receipts.stream().mapToLong(receipt -> receipt.length).sum();
        System.out.printf(
                "receipts parsed and verified in one thread: %.0f/s by the clock, %.0f/s of a core (%d different ones of %d kB on average, median of %d)%n",
                Benchmark.median(byClock),
                Benchmark.median(byCore),
                receipts.size(),
                bytes / receipts.size() / 1024,
                ROUNDS);
    }

    private static void record(PecRoom room) {
        long start = System.nanoTime();
        room.poll();
        double seconds = (System.nanoTime() - start) / SECOND;
        long recorded = room.jdbc()
                .sql("select count(*) from pec_received where account = 'procura'")
                .query(Long.class)
                .single();
        System.out.printf(
                "receipts read by IMAP, verified, sealed and recorded in PostgreSQL: %.0f/s (%d)%n",
                recorded / seconds, recorded);
    }
}
