package it.sportellocertificati.simulator;

import static it.sportellocertificati.simulator.RunningProvider.RECIPIENT;
import static it.sportellocertificati.simulator.RunningProvider.SENDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportellocertificati.simulator.SimulatorSettings.Simulator;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restart at any moment loses nothing and doubles nothing. */
class SurvivalTest {

    private static final String TARDY = "tardiva@pec.comune-di-prova.example";

    @TempDir
    Path directory;

    @BeforeEach
    void haveAnAuthority() throws IOException {
        RunningProvider.giveAuthority(directory);
    }

    @Test
    void keepsMailboxesAndCountsOverARestart() throws Exception {
        byte[] receipt;
        try (var first = start(Duration.ZERO, Duration.ZERO)) {
            first.send("<uno@sportello.example>", RECIPIENT);
            first.settle();
            receipt = first.client(SENDER).inbox().get(1);
        }
        try (var second = start(Duration.ZERO, Duration.ZERO)) {
            assertThat(second.client(SENDER).inbox()).hasSize(2).last().isEqualTo(receipt);
            assertThat(second.client(RECIPIENT).inbox()).hasSize(1);
            assertThat(second.provider.acceptedCount("<uno@sportello.example>")).isOne();
        }
    }

    @Test
    void issuesAfterTheRestartWhatItStillOwed() throws Exception {
        try (var first = start(Duration.ofHours(1), Duration.ZERO)) {
            first.send("<uno@sportello.example>", RECIPIENT);
            assertThat(first.kinds(SENDER)).isEmpty();
        }
        try (var second = start(Duration.ZERO, Duration.ZERO)) {
            second.settle();
            assertThat(second.kinds(SENDER)).containsExactly("accettazione", "avvenuta-consegna");
            assertThat(second.kinds(RECIPIENT)).containsExactly("posta-certificata");
        }
    }

    @Test
    void issuesOnlyTheRestWhenSomeReceiptsWereOut() throws Exception {
        try (var first = start(Duration.ZERO, Duration.ofHours(1))) {
            first.send("<uno@sportello.example>", TARDY);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> first.kinds(SENDER).size() == 1);
        }
        try (var second = start(Duration.ZERO, Duration.ZERO)) {
            second.settle();
            assertThat(second.kinds(SENDER))
                    .containsExactly(
                            "accettazione", "preavviso-errore-consegna", "errore-consegna", "avvenuta-consegna");
        }
    }

    @Test
    void doesNotDeliverAgainWhatAClientHasRemoved() throws Exception {
        try (var first = start(Duration.ZERO, Duration.ZERO)) {
            first.send("<uno@sportello.example>", RECIPIENT);
            first.settle();
            first.client(SENDER).empty();
            assertThat(first.kinds(SENDER)).isEmpty();
        }
        try (var second = start(Duration.ZERO, Duration.ZERO)) {
            second.settle();
            assertThat(second.kinds(SENDER)).isEmpty();
            second.send("<due@sportello.example>", RECIPIENT);
            second.settle();
            assertThat(second.kinds(SENDER)).containsExactly("accettazione", "avvenuta-consegna");
        }
    }

    @Test
    void comesBackAtTheSameAddressWithANewUidvalidity() throws Exception {
        try (var run = start(Duration.ZERO, Duration.ZERO)) {
            run.send("<uno@sportello.example>", RECIPIENT);
            run.settle();
            MailClient client = run.client(SENDER);
            long before = client.uidValidity();
            await().atMost(Duration.ofSeconds(60)).until(() -> Instant.now().getEpochSecond() > before);
            run.provider.stop();
            run.provider.start();

            assertThat(client.uidValidity()).isNotEqualTo(before);
            assertThat(client.inbox()).hasSize(2);
        }
    }

    @Test
    void ignoresAFileThatAKillHasLeftHalfWritten() throws Exception {
        try (var first = start(Duration.ZERO, Duration.ZERO)) {
            first.send("<uno@sportello.example>", RECIPIENT);
            first.settle();
        }
        Path half = directory.resolve("caselle").resolve(SENDER).resolve(".0000000009-x.eml.part");
        Files.writeString(half, "From: metà");
        Files.writeString(directory.resolve("accettati/.sim0000000009.x.y.eml.part"), "X-Simul");
        try (var second = start(Duration.ZERO, Duration.ZERO)) {
            assertThat(second.kinds(SENDER)).hasSize(2);
        }
    }

    @Test
    void waitsTheHoursOfTheProvidersClock() throws Exception {
        Path data = Files.createDirectory(directory.resolve("orologio"));
        var clock = new MovedClock(Instant.parse("2026-10-24T22:00:00Z"));
        try (var run = new Run(settings(data, Duration.ZERO, Duration.ofHours(1)), clock)) {
            run.send("<uno@sportello.example>", TARDY);
            await().atMost(Duration.ofSeconds(60)).until(() -> run.kinds(SENDER).size() == 1);
            clock.advance(Duration.ofHours(12));
            await().atMost(Duration.ofSeconds(60)).until(() -> run.kinds(SENDER).size() == 2);
            clock.advance(Duration.ofHours(11));
            await().atMost(Duration.ofSeconds(60)).until(() -> run.kinds(SENDER).size() == 3);

            Received acceptance = Received.of(run.client(SENDER).inbox().get(0));
            Received timeout = Received.of(run.client(SENDER).inbox().get(2));
            assertThat(acceptance.daticert("/postacert/dati/data/@zona")).isEqualTo("+0200");
            assertThat(acceptance.daticert("/postacert/dati/data/giorno")).isEqualTo("25/10/2026");
            assertThat(timeout.daticert("/postacert/dati/data/@zona")).isEqualTo("+0100");
            assertThat(run.provider.pending()).isEqualTo(2);
        }
    }

    @Test
    void losesAndDoublesNothingWhenItsProcessIsKilledAgainAndAgain() throws Exception {
        List<String> ids =
                IntStream.range(0, 16).mapToObj(i -> "<" + i + "@x.example>").toList();
        int done = 0;
        while (done < ids.size()) {
            try (var process = ProviderProcess.start(directory)) {
                int stop = Math.min(ids.size(), done + 8);
                for (; done < stop; done++) {
                    process.send(MailClient.letter(SENDER, RECIPIENT, ids.get(done)), RECIPIENT);
                }
            }
        }
        try (var last = start(Duration.ZERO, Duration.ZERO)) {
            last.settle();
            assertThat(last.provider.acceptedPerMessageId()).hasSize(16);
            assertThat(last.kinds(RECIPIENT)).hasSize(16);
            assertThat(last.kinds(SENDER)).hasSize(32);
            assertThat(last.provider.mailbox(SENDER)).doesNotHaveDuplicates();
        }
    }

    private Run start(Duration delay, Duration hour) {
        return new Run(settings(directory, delay, hour), Clock.systemUTC());
    }

    private static SimulatorSettings settings(Path data, Duration delay, Duration hour) {
        SimulatorSettings plain = SimulatorSettings.forTests(data, SENDER);
        return new SimulatorSettings(plain.accounts(), Simulator.onFreePorts(data, delay, hour));
    }

    /** A provider from start to stop. */
    private static final class Run implements AutoCloseable {

        private final EmbeddedProvider provider;

        Run(SimulatorSettings settings, Clock clock) {
            provider = new EmbeddedProvider(settings, clock);
            provider.start();
        }

        void send(String messageId, String recipient) throws MessagingException {
            client(SENDER).send(MailClient.letter(SENDER, recipient, messageId), recipient);
        }

        MailClient client(String user) {
            return new MailClient(provider, user);
        }

        List<String> kinds(String mailbox) {
            return provider.mailbox(mailbox).stream().map(MailboxMessage::kind).toList();
        }

        void settle() {
            await().atMost(Duration.ofSeconds(60)).until(() -> provider.pending() == 0);
        }

        @Override
        public void close() {
            provider.stop();
        }
    }

    private static final class MovedClock extends Clock {

        private volatile Instant now;

        MovedClock(Instant start) {
            now = start;
        }

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
