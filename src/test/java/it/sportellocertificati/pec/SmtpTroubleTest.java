package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A line that fails: the letters wait, and the mailbox has the alarm. */
class SmtpTroubleTest {

    @RegisterExtension
    static final Outgoing outgoing = new Outgoing();

    @Test
    void suspendsTheMailboxAndNotTheLettersWhenTheLoginIsRefused() {
        outgoing.provider().hangUp();
        outgoing.provider().answer("AUTH", "535 5.7.8 no", "535 5.7.8 no", "535 5.7.8 no", "535 5.7.8 no");
        List<String> letters = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> letters.add(outgoing.post("n. " + i)));

        outgoing.room().send();
        outgoing.room().send();

        assertThat(outgoing.provider().connections()).isEqualTo(1);
        assertThat(letters).allMatch(id -> outgoing.room().stateOf(id) == MessageState.QUEUED);
        MailboxHealth health = outgoing.room().health("procura");
        assertThat(health.suspended()).isTrue();
        assertThat(health.alarm()).isEqualTo("login-refused");
        assertThat(health.queued()).isEqualTo(20);

        outgoing.provider().forget();
        outgoing.clock().advance(Duration.ofHours(1));
        outgoing.room().send();
        assertThat(letters).allMatch(id -> outgoing.room().stateOf(id) == MessageState.SENT);
        assertThat(outgoing.room().health("procura").alarm()).isNull();
        assertThat(outgoing.room().health("procura").lastSending())
                .isEqualTo(outgoing.clock().instant());
    }

    @Test
    void waitsForAServerThatSendsItsClientsAway() {
        outgoing.provider().hangUp();
        outgoing.provider().answer("MAIL", "421 4.3.2 chiuso", "421 4.3.2 chiuso");
        String id = outgoing.post("poi");

        outgoing.room().send();

        assertThat(outgoing.room().stateOf(id)).isEqualTo(MessageState.QUEUED);
        assertThat(outgoing.room().mailroom().sent(id).attempts()).isZero();
        assertThat(outgoing.room().health("procura").alarm()).isEqualTo("unreachable");
        outgoing.clock().advance(Duration.ofSeconds(6));
        outgoing.room().send();
        outgoing.clock().advance(Duration.ofSeconds(11));
        outgoing.room().send();
        assertThat(outgoing.room().stateOf(id)).isEqualTo(MessageState.SENT);
    }

    @Test
    void sendsOnceOverAFreshLineWhenTheKeptOneWasClosed() {
        outgoing.post("uno");
        outgoing.room().send();
        outgoing.provider().hangUp();
        String second = outgoing.post("due");

        outgoing.room().send();

        assertThat(outgoing.room().stateOf(second)).isEqualTo(MessageState.SENT);
        assertThat(outgoing.provider().taken()).hasSize(2);
        assertThat(outgoing.room().health("procura").alarm()).isNull();
    }

    @Test
    void givesBackWhatWasClaimedAheadWhenTheLineFails() {
        List<String> letters = new ArrayList<>();
        IntStream.range(0, 10).forEach(i -> letters.add(outgoing.post("n. " + i)));
        outgoing.provider().hangUp();
        outgoing.provider().answer("MAIL", "250 well", "421 4.3.2 chiuso", "421 4.3.2 chiuso");

        outgoing.room().send();

        assertThat(outgoing.provider().taken()).hasSize(1);
        assertThat(letters)
                .filteredOn(id -> outgoing.room().stateOf(id) == MessageState.QUEUED)
                .hasSize(9)
                .allMatch(id -> outgoing.room().mailroom().sent(id).attempts() == 0);
        assertThat(outgoing.room().health("procura").alarm()).isEqualTo("unreachable");
        outgoing.clock().advance(Duration.ofSeconds(6));
        outgoing.room().send();
        assertThat(letters).allMatch(id -> outgoing.room().stateOf(id) == MessageState.SENT);
        assertThat(outgoing.provider().taken()).hasSize(10);
    }

    @Test
    void writesDownLaterWhatTheProviderSaidWhenTheDatabaseRefusesIt() {
        String id = outgoing.post("non registrabile");
        database("alter table pec_message add constraint refused check (state <> 'SENT')");

        outgoing.room().send();
        database("alter table pec_message drop constraint refused");
        assertThat(outgoing.room().stateOf(id)).isEqualTo(MessageState.SENDING);
        outgoing.room().send();

        assertThat(outgoing.room().stateOf(id)).isEqualTo(MessageState.SENT);
        assertThat(outgoing.ends(id)).containsOnly(MessageState.SENT);
        assertThat(outgoing.provider().taken()).hasSize(1);
    }

    private static void database(String change) {
        outgoing.room().jdbc().sql(change).update();
    }

    @Test
    void bringsNoLetterIntoDoubtWhenTheLineIsResetAfterARefusal() {
        outgoing.provider().answer("RCPT", "550 5.1.1 sconosciuto");
        outgoing.provider().answer("RSET", SmtpPeer.RESET);
        String refused = outgoing.post("rifiutato");
        List<String> others = new ArrayList<>();
        IntStream.range(0, 5).forEach(i -> others.add(outgoing.post("n. " + i)));

        outgoing.room().send();

        assertThat(outgoing.provider().commands()).contains("RSET");
        assertThat(outgoing.room().stateOf(refused)).isEqualTo(MessageState.FAILED);
        assertThat(others).allMatch(id -> outgoing.room().stateOf(id) == MessageState.SENT);
        assertThat(outgoing.provider().taken()).hasSize(5);
    }

    @Test
    void givesNoPasswordToAServerThatDoesNotProtectTheLine() {
        String id = outgoing.post("riservato");
        try (PecRoom careful = outgoing.anotherNode(Map.of(
                "sportello.pec.accounts.procura.smtp.security", "STARTTLS",
                "sportello.pec.accounts.procura.smtp.host", "127.0.0.1"))) {
            careful.send();

            assertThat(outgoing.provider().commands()).isNotEmpty().noneMatch(command -> command.startsWith("AUTH"));
            assertThat(careful.stateOf(id)).isEqualTo(MessageState.QUEUED);
            assertThat(careful.health("procura").alarm()).isEqualTo("unreachable");
        }
    }

    @Test
    void doesNotWaitForEverForASilentServer() {
        CountDownLatch over = new CountDownLatch(1);
        outgoing.provider().hangUp();
        outgoing.provider().during("MAIL", () -> awaitQuietly(over));
        String id = outgoing.post("silenzio");
        try (PecRoom hasty = outgoing.anotherNode(Map.of("sportello.pec.timeouts.read", "200ms"))) {
            hasty.send();

            assertThat(hasty.stateOf(id)).isEqualTo(MessageState.QUEUED);
            assertThat(hasty.health("procura").alarm()).isEqualTo("unreachable");
        } finally {
            over.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
