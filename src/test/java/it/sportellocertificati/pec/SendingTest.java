package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import it.sportellocertificati.common.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters on their way out, over real sockets; the provider does what each test tells it to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingTest {

    @TempDir
    static Path directory;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
    private final SmtpPeer provider = new SmtpPeer();
    private final HikariDataSource database = PecDatabase.h2();
    private PecRoom room;

    @BeforeAll
    void open() {
        room = anotherNode();
    }

    @BeforeEach
    void beginAfresh() {
        provider.forget();
        clock.advance(Duration.ofDays(2));
        room.jdbc().sql("delete from pec_message").update();
        room.happenings().forget();
    }

    @AfterAll
    void close() throws IOException {
        room.close();
        provider.close();
        database.close();
    }

    private PecRoom anotherNode() {
        return PecRoom.open(
                database, directory, clock, PecRoom.settings(provider.port(), 1, directory.resolve("ca.pem")));
    }

    private String post(String subject) {
        return room.outbox().post(PecRoom.letter(subject));
    }

    private List<MessageState> ends(String id) {
        return room.happenings().of(SendingEnded.class).stream()
                .filter(end -> end.messageId().equals(id))
                .map(SendingEnded::state)
                .toList();
    }

    private static LetterAttachment pdf(int size) {
        byte[] content = new byte[size];
        new Random(7).nextBytes(content);
        return new LetterAttachment("certificato.pdf", "application/pdf", content);
    }

    @Test
    void sendsTheStoredBytesWithTheMessageIdFixedBefore() {
        String id = room.outbox().post(PecRoom.letter("Certificato n. 1", pdf(200_000)));
        byte[] stored = room.mailroom().sentBytes(id);

        room.send();

        assertThat(provider.taken()).hasSize(1);
        SmtpPeer.Taken taken = provider.taken().get(0);
        assertThat(taken.content()).isEqualTo(stored);
        assertThat(new String(taken.content(), StandardCharsets.US_ASCII)).contains("\r\nMessage-ID: " + id + "\r\n");
        assertThat(taken.from()).isEqualTo(PecRoom.PROCURA);
        assertThat(taken.to()).containsExactly("ufficio@pec.comune.example");
        assertThat(room.stateOf(id)).isEqualTo(MessageState.SENT);
        assertThat(ends(id)).containsExactly(MessageState.SENT);
    }

    @Test
    void keepsWhatASentLetterSaysForThoseWhoAsk() {
        String id = room.outbox().post(PecRoom.letter("Perché no? È così", pdf(10)));

        SentMessage sent = room.mailroom().sent(id);

        assertThat(sent.subject()).isEqualTo("Perché no? È così");
        assertThat(sent.to().value()).isEqualTo("ufficio@pec.comune.example");
        assertThat(sent.state()).isEqualTo(MessageState.QUEUED);
        assertThat(sent.size()).isEqualTo(room.mailroom().sentBytes(id).length);
        assertThat(sent.toString()).doesNotContain("ufficio").doesNotContain("Perch");
    }

    @Test
    void sendsNothingOfATransactionThatIsRolledBack() {
        room.transactions().executeWithoutResult(status -> {
            post("mai");
            status.setRollbackOnly();
        });

        room.send();

        assertThat(provider.taken()).isEmpty();
    }

    @Test
    void holdsNoConnectionToTheDatabaseWhileItTalksToTheProvider() {
        List<Integer> held = new CopyOnWriteArrayList<>();
        for (String moment : List.of("EHLO", "MAIL", "RCPT", "DATA", ".")) {
            provider.during(
                    moment, () -> held.add(database.getHikariPoolMXBean().getActiveConnections()));
        }
        provider.hangUp();
        post("uno");

        room.send();

        assertThat(held).hasSizeGreaterThanOrEqualTo(4).containsOnly(0);
    }

    @Test
    void doesNotSendAgainWhatADeadNodeHadClaimed() {
        String id = post("in volo");
        room.jdbc()
                .sql("update pec_message set state = 'SENDING', claimed_by = 'dead', look_at = ? where message_id = ?")
                .param(java.sql.Timestamp.from(clock.instant().plus(Duration.ofMinutes(5))))
                .param(id)
                .update();

        room.send();
        assertThat(room.stateOf(id)).isEqualTo(MessageState.SENDING);

        clock.advance(Duration.ofMinutes(6));
        room.send();
        assertThat(room.stateOf(id)).isEqualTo(MessageState.UNCERTAIN);
        assertThat(ends(id)).isEmpty();

        clock.advance(Duration.ofMinutes(11));
        room.send();
        room.send();
        assertThat(ends(id)).containsExactly(MessageState.UNCERTAIN);
        assertThat(provider.taken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop", "250 taken, but drop", "999 ?"})
    void neverSendsAgainWhenTheAnswerToTheContentIsLost(String answer) {
        provider.answer(".", answer);
        String id = post("in dubbio");

        room.send();
        assertThat(room.stateOf(id)).isEqualTo(MessageState.UNCERTAIN);
        assertThat(ends(id)).isEmpty();

        clock.advance(Duration.ofMinutes(11));
        room.send();
        clock.advance(Duration.ofDays(3));
        room.send();

        assertThat(ends(id)).containsExactly(MessageState.UNCERTAIN);
        assertThat(provider.commands()).filteredOn("DATA"::equals).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void triesAgainLaterWhatIsRefusedForNow(String command) {
        provider.answer(command, "451 4.7.1 riprovare", "451 4.7.1 riprovare");
        String id = post("pazienza");
        byte[] stored = room.mailroom().sentBytes(id);

        room.send();
        room.send();
        assertThat(room.mailroom().sent(id).attempts()).isEqualTo(1);
        assertThat(room.mailroom().sent(id).replyCode()).isEqualTo(451);

        clock.advance(Duration.ofSeconds(61));
        room.send();
        clock.advance(Duration.ofSeconds(61));
        room.send();
        assertThat(room.stateOf(id)).isEqualTo(MessageState.QUEUED);

        clock.advance(Duration.ofSeconds(61));
        room.send();
        assertThat(room.stateOf(id)).isEqualTo(MessageState.SENT);
        assertThat(provider.taken()).hasSize(1);
        assertThat(provider.taken().get(0).content()).isEqualTo(stored);
        assertThat(ends(id)).containsExactly(MessageState.SENT);
    }

    @Test
    void givesUpWhatIsRefusedForNowAllDayLong() {
        provider.answer("RCPT", "450 4.2.0 occupato", "450 4.2.0 occupato");
        String id = post("invano");

        room.send();
        clock.advance(Duration.ofHours(25));
        room.send();

        assertThat(room.stateOf(id)).isEqualTo(MessageState.FAILED);
        assertThat(ends(id)).containsExactly(MessageState.FAILED);
        assertThat(provider.taken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void endsWhatIsRefusedForGoodWithTheProvidersWords(String command) {
        provider.answer(command, "550 5.1.1 <ufficio@pec.comune.example> indirizzo non valido");
        String id = post("rifiutato");
        String next = post("accettato");

        room.send();

        SentMessage refused = room.mailroom().sent(id);
        assertThat(refused.state()).isEqualTo(MessageState.FAILED);
        assertThat(refused.replyCode()).isEqualTo(550);
        assertThat(refused.providerWords()).contains("indirizzo non valido");
        assertThat(ends(id)).containsExactly(MessageState.FAILED);
        assertThat(room.stateOf(next)).isEqualTo(MessageState.SENT);
    }

    @Test
    void suspendsTheMailboxAndNotTheLettersWhenTheLoginIsRefused() {
        provider.hangUp();
        provider.answer("AUTH", "535 5.7.8 no", "535 5.7.8 no", "535 5.7.8 no", "535 5.7.8 no");
        List<String> letters = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> letters.add(post("n. " + i)));

        room.send();
        room.send();

        assertThat(provider.connections()).isEqualTo(1);
        assertThat(letters).allMatch(id -> room.stateOf(id) == MessageState.QUEUED);
        MailboxHealth health = room.health("procura");
        assertThat(health.suspended()).isTrue();
        assertThat(health.alarm()).isEqualTo("login-refused");
        assertThat(health.queued()).isEqualTo(20);

        provider.forget();
        clock.advance(Duration.ofHours(1));
        room.send();
        assertThat(letters).allMatch(id -> room.stateOf(id) == MessageState.SENT);
        assertThat(room.health("procura").alarm()).isNull();
        assertThat(room.health("procura").lastSending()).isEqualTo(clock.instant());
    }

    @Test
    void waitsForAServerThatSendsItsClientsAway() {
        provider.hangUp();
        provider.answer("MAIL", "421 4.3.2 chiuso", "421 4.3.2 chiuso");
        String id = post("poi");

        room.send();

        assertThat(room.stateOf(id)).isEqualTo(MessageState.QUEUED);
        assertThat(room.mailroom().sent(id).attempts()).isZero();
        assertThat(room.health("procura").alarm()).isEqualTo("unreachable");
        clock.advance(Duration.ofSeconds(6));
        room.send();
        clock.advance(Duration.ofSeconds(11));
        room.send();
        assertThat(room.stateOf(id)).isEqualTo(MessageState.SENT);
    }

    @Test
    void sendsOnceOverAFreshLineWhenTheKeptOneWasClosed() {
        post("uno");
        room.send();
        provider.hangUp();
        String second = post("due");

        room.send();

        assertThat(room.stateOf(second)).isEqualTo(MessageState.SENT);
        assertThat(provider.taken()).hasSize(2);
        assertThat(room.health("procura").alarm()).isNull();
    }

    @Test
    void sendsAThousandLettersOverAFewConnections() {
        room.transactions()
                .executeWithoutResult(status -> IntStream.range(0, 1_000).forEach(i -> post("n. " + i)));
        provider.hangUp();

        room.send();

        assertThat(provider.taken()).hasSize(1_000);
        assertThat(provider.connections()).isLessThanOrEqualTo(3);
        assertThat(room.happenings().count(SendingEnded.class, end -> end.state() == MessageState.SENT))
                .isEqualTo(1_000);
    }

    @Test
    void sendsEachLetterOnceFromTwoNodes() throws InterruptedException {
        List<String> letters = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> letters.add(post("n. " + i)));
        try (PecRoom other = anotherNode()) {
            Thread second = new Thread(other::send);
            second.start();
            room.send();
            second.join();

            assertThat(provider.taken()).hasSize(100);
            assertThat(letters).allMatch(id -> room.stateOf(id) == MessageState.SENT);
            assertThat(room.happenings().of(SendingEnded.class).size()
                            + other.happenings().of(SendingEnded.class).size())
                    .isEqualTo(100);
        }
    }

    @Test
    void remembersTheProvidersAnswerWhenAListenerFailsAndTellsItLater() {
        String id = post("ascoltate");
        room.happenings().failTimes(1);

        room.send();
        assertThat(room.stateOf(id)).isEqualTo(MessageState.SENT);
        assertThat(ends(id)).isEmpty();

        room.send();
        assertThat(ends(id)).containsExactly(MessageState.SENT);
        assertThat(provider.taken()).hasSize(1);
    }

    @Test
    void takesBackALetterOnlyWhileItWaits() {
        String waiting = post("ritirato");
        assertThat(room.outbox().withdraw(waiting)).isTrue();
        String sent = post("partito");
        room.send();

        assertThat(room.outbox().withdraw(sent)).isFalse();
        assertThat(provider.taken()).hasSize(1);
        assertThat(room.stateOf(waiting)).isEqualTo(MessageState.FAILED);
    }

    @Test
    void refusesALetterThatNoProviderHasToTake() {
        assertThatThrownBy(() -> room.outbox().post(PecRoom.letter("enorme", pdf(23_000_000))))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.code()).isEqualTo("pec.letter.tooLarge")));
    }
}
