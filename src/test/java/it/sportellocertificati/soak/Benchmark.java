package it.sportellocertificati.soak;

import it.sportellocertificati.pec.LetterAttachment;
import it.sportellocertificati.pec.PecRoom;
import it.sportellocertificati.pec.parsing.MailReader;
import it.sportellocertificati.pec.parsing.ReceiptMail;
import it.sportellocertificati.simulator.EmbeddedProvider;
import it.sportellocertificati.simulator.MailboxMessage;
import it.sportellocertificati.simulator.SimulatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.util.FileSystemUtils;

/** Measures on this machine how fast receipts are verified and letters sent; prints, and asserts nothing. */
final class Benchmark {

    private static final int LETTERS = 100;
    private static final int ROUNDS = 5;
    private static final int ATTACHMENT = 60 * 1024;
    private static final long SECOND = 1_000_000_000L;

    private final Path directory;
    private final EmbeddedProvider provider;

    private Benchmark(Path directory) {
        this.directory = directory;
        this.provider = new EmbeddedProvider(
                SimulatorSettings.forTests(directory, PecRoom.PROCURA, PecRoom.CAMERA), Clock.systemUTC());
    }

    public static void main(String[] arguments) throws IOException {
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT"))
                .setLevel(ch.qos.logback.classic.Level.ERROR);
        Path directory = Files.createTempDirectory("misure");
        try {
            new Benchmark(directory).run();
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
        System.exit(0);
    }

    private void run() throws IOException {
        provider.start();
        try (SinkServer sink = new SinkServer()) {
            try (SoakDatabase h2 = SoakDatabase.h2(directory)) {
                send("sink, H2 in a file", sink.port(), h2, "h2-sink");
                send("simulator, H2 in a file", provider.smtpPort(), h2, "h2-sink");
            }
            try (SoakDatabase postgres = SoakDatabase.postgres()) {
                send("sink, PostgreSQL", sink.port(), postgres, "pg");
                send("simulator, PostgreSQL", provider.smtpPort(), postgres, "pg");
                verify(postgres);
            }
        } finally {
            provider.stop();
        }
    }

    /** Rounds of the raw loop and of ours in turn, so that what else the machine does meets both. */
    private void send(String title, int port, SoakDatabase database, String keys) throws IOException {
        Map<String, Object> settings = Office.settings(provider);
        settings.put("sportello.pec.accounts.procura.smtp.port", port);
        try (PecRoom room = PecRoom.open(database.pool(), directory.resolve(keys), Clock.systemUTC(), settings)) {
            List<Double> raw = new ArrayList<>();
            List<Double> ours = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                List<byte[]> messages = new ArrayList<>();
                for (int i = 0; i < LETTERS; i++) {
                    String id = room.outbox().post(PecRoom.letter("Certificato n. " + i, pdf(round * LETTERS + i)));
                    messages.add(room.mailroom().sentBytes(id));
                }
                double bare;
                try (RawSmtp line = new RawSmtp(port, PecRoom.PROCURA, "simulator")) {
                    long start = System.nanoTime();
                    line.send(PecRoom.PROCURA, "ufficio@pec.comune.example", messages);
                    bare = rate(LETTERS, start);
                }
                long start = System.nanoTime();
                room.send();
                double whole = rate(LETTERS, start);
                if (round > 0) {
                    raw.add(bare);
                    ours.add(whole);
                    ratios.add(100 * whole / bare);
                }
            }
            System.out.printf(
                    "sending over one connection, %s: raw %.0f/s, ours %.0f/s, ours of raw %.0f %% (%d letters of %d kB, median of %d)%n",
                    title, median(raw), median(ours), median(ratios), LETTERS, ATTACHMENT / 1024 * 4 / 3, ROUNDS);
        }
    }

    private void verify(SoakDatabase database) {
        List<byte[]> receipts = new ArrayList<>();
        for (MailboxMessage message : provider.mailbox(PecRoom.PROCURA)) {
            if (receipts.size() < 400) {
                receipts.add(provider.raw(PecRoom.PROCURA, message.number()));
            }
        }
        long bytes = receipts.stream().mapToLong(receipt -> receipt.length).sum();
        try (PecRoom room =
                PecRoom.open(database.pool(), directory.resolve("pg"), Clock.systemUTC(), Office.settings(provider))) {
            MailReader reader = room.bean(MailReader.class);
            List<Double> rates = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                int count = 0;
                long start = System.nanoTime();
                while (System.nanoTime() - start < 2 * SECOND) {
                    byte[] receipt = receipts.get(count++ % receipts.size());
                    ReceiptMail read = (ReceiptMail) reader.read(receipt, Instant.now());
                    if (!read.verdict().name().equals("VALID")) {
                        throw new IllegalStateException("a genuine receipt does not verify");
                    }
                }
                if (round > 0) {
                    rates.add(rate(count, start));
                }
            }
            System.out.printf(
                    "receipts parsed and verified in one thread: %.0f/s (%d different ones of %d kB on average, median of %d)%n",
                    median(rates), receipts.size(), bytes / receipts.size() / 1024, ROUNDS);
            long start = System.nanoTime();
            room.poll();
            long recorded = room.jdbc()
                    .sql("select count(*) from pec_received where account = 'procura'")
                    .query(Long.class)
                    .single();
            System.out.printf(
                    "receipts read by IMAP, verified, sealed and recorded in PostgreSQL: %.0f/s (%d)%n",
                    rate(recorded, start), recorded);
        }
    }

    private static LetterAttachment pdf(int seed) {
        byte[] content = new byte[ATTACHMENT];
        new Random(seed).nextBytes(content);
        return new LetterAttachment("certificato.pdf", "application/pdf", content);
    }

    private static double rate(long count, long start) {
        return (double) count * SECOND / (System.nanoTime() - start);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
