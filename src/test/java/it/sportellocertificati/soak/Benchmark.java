package it.sportellocertificati.soak;

import it.sportellocertificati.pec.LetterAttachment;
import it.sportellocertificati.pec.PecRoom;
import it.sportellocertificati.simulator.EmbeddedProvider;
import it.sportellocertificati.simulator.SimulatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/**
 * Measures on this machine how fast receipts are verified and letters sent; prints, and asserts nothing. Its arguments choose
 * among {@code sink}, {@code provider}, {@code simulator} and {@code receipts}; without any it measures all.
 */
final class Benchmark {

    private static final int ATTACHMENT = 60 * 1024;

    /** What takes a letter in so short a time is next door; true providers take tenths of a second. */
    private static final Duration A_PROVIDER_NEARBY = Duration.ofMillis(20);

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
            new Benchmark(directory)
                    .run(
                            arguments.length == 0
                                    ? Set.of("sink", "provider", "simulator", "receipts")
                                    : Set.of(arguments));
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
        System.exit(0);
    }

    private void run(Set<String> chosen) throws IOException {
        provider.start();
        try (SinkServer sink = new SinkServer(Duration.ZERO);
                SinkServer nearby = new SinkServer(A_PROVIDER_NEARBY);
                SoakDatabase h2 = SoakDatabase.h2(directory);
                SoakDatabase postgres = SoakDatabase.durablePostgres()) {
            SendingSpeed sending = new SendingSpeed(directory, provider);
            if (chosen.contains("sink")) {
                sending.measure("sink, H2 in a file", sink.port(), h2, "h2");
                sending.measure("sink, PostgreSQL", sink.port(), postgres, "pg");
            }
            if (chosen.contains("provider")) {
                sending.measure("20 ms a letter, H2 in a file", nearby.port(), h2, "h2");
                sending.measure("20 ms a letter, PostgreSQL", nearby.port(), postgres, "pg");
            }
            if (chosen.contains("simulator")) {
                sending.measure("simulator, H2 in a file", provider.smtpPort(), h2, "h2");
                sending.measure("simulator, PostgreSQL", provider.smtpPort(), postgres, "pg");
            }
            if (chosen.contains("receipts")) {
                new ReceiptSpeed(directory, provider).measure(postgres);
            }
        } finally {
            provider.stop();
        }
    }

    /** A certificate of the usual size, which no line can compress. */
    static LetterAttachment pdf(int seed) {
        byte[] content = new byte[ATTACHMENT];
        new Random(seed).nextBytes(content);
        return new LetterAttachment("certificato.pdf", "application/pdf", content);
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
