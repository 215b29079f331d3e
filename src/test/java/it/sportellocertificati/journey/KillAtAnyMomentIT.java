package it.sportellocertificati.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing lost, nothing twice: the packaged application on PostgreSQL is killed at moments that nobody chose while bookings go through
 * it. More kills by {@code -Dsportello.kills=40}, other moments by {@code -Dsportello.seed=2}.
 */
class KillAtAnyMomentIT {

    private static final int KILLS = Integer.getInteger("sportello.kills", 4);
    private static final int LONGEST_LIFE_MILLIS = 8_000;
    private static final String ADMINISTRATION = "protocollo@pec.comune.lucca.example";
    private static final String CASELLARIO = "casellario.procura.lucca@giustiziacert.it";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Random moments = new Random(Long.getLong("sportello.seed", 1));

    @TempDir
    private Path data;

    private EmbeddedPostgres database;
    private ApplicationProcess application;

    @BeforeEach
    void start() throws IOException {
        database = EmbeddedPostgres.start();
        application = new ApplicationProcess(
                data,
                "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres");
        application.start();
    }

    @AfterEach
    void stop() throws IOException {
        application.close();
        database.close();
    }

    @Test
    void everyCertificateArrivesOnce() {
        List<Errand> errands = Stream.generate(Errand::new).limit(3L + KILLS).toList();
        for (int kill = 0; kill < KILLS; kill++) {
            // The first errands are under way in every life, one more begins in each.
            runUntilKilled(errands.subList(0, 3 + kill));
        }
        Awaitility.await("all delivered")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> stepAll(errands));

        assertThat(errands.stream().map(Errand::number)).doesNotHaveDuplicates();
        assertThat(person("procura.dirigente")
                        .get("/api/v1/bookings")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(errands.size());
        assertThat(new SimulatedMailbox(application.imapPort(), ADMINISTRATION).certificates())
                .as("each certificate arrived once, byte by byte")
                .containsExactlyInAnyOrderElementsOf(
                        errands.stream().map(Errand::certificate).toList());
        assertThatNoNumberWasToldTwice(errands);
    }

    private void assertThatNoNumberWasToldTwice(List<Errand> errands) {
        List<String> subjects = new SimulatedMailbox(application.imapPort(), CASELLARIO)
                .subjects().stream()
                        .filter(subject -> subject.startsWith("POSTA CERTIFICATA"))
                        .toList();
        for (Errand errand : errands) {
            assertThat(subjects.stream().filter(subject -> subject.contains(errand.number())))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private void runUntilKilled(List<Errand> errands) {
        Executor later = CompletableFuture.delayedExecutor(moments.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> kill = CompletableFuture.runAsync(application::kill, later);
        try {
            while (!kill.isDone()) {
                stepAll(errands);
            }
        } catch (UncheckedIOException died) {
            // As expected: some step got no answer.
        }
        kill.join();
        application.start();
    }

    private boolean stepAll(List<Errand> errands) {
        Person desk = person("camera.lucca");
        Person clerk = person("procura.addetto");
        return errands.stream().map(errand -> errand.step(desk, clerk)).reduce(true, Boolean::logicalAnd);
    }

    private Person person(String user) {
        return new Person(application.address(), user, application.passwordOf(user));
    }
}
