package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.pec.sending.OutboxSenders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Letters on their way out, over real sockets. */
class SendingTest {

    @RegisterExtension
    static final Outgoing outgoing = new Outgoing();

    @Test
    void sendsTheStoredBytesWithTheMessageIdFixedBefore() {
        String id = outgoing.room().outbox().post(PecRoom.letter("Certificato n. 1", Outgoing.pdf(200_000)));
        byte[] stored = outgoing.room().mailroom().sentBytes(id);
        assertThat(outgoing.room().outbox().isUnderWay(id)).isTrue();

        outgoing.room().send();

        assertThat(outgoing.room().outbox().isUnderWay(id)).isFalse();
        assertThat(outgoing.provider().taken()).hasSize(1);
        SmtpPeer.Taken taken = outgoing.provider().taken().get(0);
        assertThat(taken.content()).isEqualTo(stored);
        assertThat(new String(taken.content(), StandardCharsets.US_ASCII)).contains("\r\nMessage-ID: " + id + "\r\n");
        assertThat(taken.from()).isEqualTo(PecRoom.PROCURA);
        assertThat(taken.to()).containsExactly("ufficio@pec.comune.example");
        assertThat(outgoing.room().stateOf(id)).isEqualTo(MessageState.SENT);
        assertThat(outgoing.ends(id)).containsExactly(MessageState.SENT);
    }

    @Test
    void keepsWhatASentLetterSaysForThoseWhoAsk() {
        String id = outgoing.room().outbox().post(PecRoom.letter("Perché no? È così", Outgoing.pdf(10)));

        SentMessage sent = outgoing.room().mailroom().sent(id);

        assertThat(sent.subject()).isEqualTo("Perché no? È così");
        assertThat(sent.to().value()).isEqualTo("ufficio@pec.comune.example");
        assertThat(sent.state()).isEqualTo(MessageState.QUEUED);
        assertThat(sent.size()).isEqualTo(outgoing.room().mailroom().sentBytes(id).length);
        assertThat(sent.toString()).doesNotContain("ufficio").doesNotContain("Perch");
    }

    @Test
    void sendsNothingOfATransactionThatIsRolledBack() {
        outgoing.room().transactions().executeWithoutResult(status -> {
            outgoing.post("mai");
            status.setRollbackOnly();
        });

        outgoing.room().send();

        assertThat(outgoing.provider().taken()).isEmpty();
    }

    @Test
    void holdsNoConnectionToTheDatabaseWhileItTalksToTheProvider() {
        List<Integer> held = new CopyOnWriteArrayList<>();
        for (String moment : List.of("EHLO", "MAIL", "RCPT", "DATA", ".")) {
            outgoing.provider()
                    .during(
                            moment,
                            () -> held.add(
                                    outgoing.database().getHikariPoolMXBean().getActiveConnections()));
        }
        outgoing.provider().hangUp();
        outgoing.post("uno");

        outgoing.room().send();

        assertThat(held).hasSizeGreaterThanOrEqualTo(4).containsOnly(0);
    }

    @Test
    void sendsAThousandLettersOverAFewConnections() {
        outgoing.room()
                .transactions()
                .executeWithoutResult(status -> IntStream.range(0, 1_000).forEach(i -> outgoing.post("n. " + i)));
        outgoing.provider().hangUp();

        outgoing.room().send();

        assertThat(outgoing.provider().taken()).hasSize(1_000);
        assertThat(outgoing.provider().connections()).isLessThanOrEqualTo(3);
        assertThat(outgoing.room().happenings().count(SendingEnded.class, end -> end.state() == MessageState.SENT))
                .isEqualTo(1_000);
    }

    @Test
    void claimsButAFewAheadOfTheOneThatLeaves() {
        List<Integer> claimed = new CopyOnWriteArrayList<>();
        IntStream.range(0, 20).forEach(i -> outgoing.post("n. " + i));
        outgoing.provider()
                .during(
                        ".",
                        () -> claimed.add(outgoing.room()
                                .jdbc()
                                .sql("select count(*) from pec_message where state = 'SENDING'")
                                .query(Integer.class)
                                .single()));

        outgoing.room().send();

        assertThat(claimed).hasSize(20).allMatch(count -> count >= 1 && count <= 4);
    }

    @Test
    void givesBackWhatHasNotBegunToLeaveWhenItIsStopped() {
        List<String> letters = new ArrayList<>();
        IntStream.range(0, 10).forEach(i -> letters.add(outgoing.post("n. " + i)));
        OutboxSenders senders = outgoing.room().bean(OutboxSenders.class);
        outgoing.provider().during(".", senders::stop);

        outgoing.room().send();

        assertThat(outgoing.provider().taken()).hasSize(1);
        assertThat(letters)
                .filteredOn(id -> outgoing.room().stateOf(id) == MessageState.QUEUED)
                .hasSize(9);
        outgoing.provider().during(".", () -> {});
        outgoing.room().send();
        assertThat(outgoing.provider().taken()).hasSize(10);
    }

    @Test
    void sendsEachLetterOnceFromTwoNodes() throws InterruptedException {
        List<String> letters = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> letters.add(outgoing.post("n. " + i)));
        try (PecRoom other = outgoing.anotherNode()) {
            Thread second = new Thread(other::send);
            second.start();
            outgoing.room().send();
            second.join();

            assertThat(outgoing.provider().taken()).hasSize(100);
            assertThat(letters).allMatch(id -> outgoing.room().stateOf(id) == MessageState.SENT);
            assertThat(outgoing.room().happenings().of(SendingEnded.class).size()
                            + other.happenings().of(SendingEnded.class).size())
                    .isEqualTo(100);
        }
    }

    @Test
    void remembersTheProvidersAnswerWhenAListenerFailsAndTellsItLater() {
        String id = outgoing.post("ascoltate");
        outgoing.room().happenings().failTimes(1);

        outgoing.room().send();
        assertThat(outgoing.room().stateOf(id)).isEqualTo(MessageState.SENT);
        assertThat(outgoing.ends(id)).isEmpty();

        outgoing.room().send();
        assertThat(outgoing.ends(id)).containsExactly(MessageState.SENT);
        assertThat(outgoing.provider().taken()).hasSize(1);
    }

    @Test
    void takesBackALetterOnlyWhileItWaits() {
        String waiting = outgoing.post("ritirato");
        assertThat(outgoing.room().outbox().withdraw(waiting)).isTrue();
        String sent = outgoing.post("partito");
        outgoing.room().send();

        assertThat(outgoing.room().outbox().withdraw(sent)).isFalse();
        assertThat(outgoing.provider().taken()).hasSize(1);
        assertThat(outgoing.room().stateOf(waiting)).isEqualTo(MessageState.FAILED);
    }

    @Test
    void refusesALetterThatNoProviderHasToTake() {
        assertThatThrownBy(() -> outgoing.room().outbox().post(PecRoom.letter("enorme", Outgoing.pdf(23_000_000))))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.code()).isEqualTo("pec.letter.tooLarge")));
    }
}
