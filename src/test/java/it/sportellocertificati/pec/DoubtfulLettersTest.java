package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may or may not have left: never sent again. */
class DoubtfulLettersTest {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(6);

    @RegisterExtension
    static final Outgoing outgoing = new Outgoing();

    @Test
    void doesNotSendAgainWhatADeadNodeHadClaimed() {
        String id = outgoing.post("in volo");
        outgoing.room()
                .jdbc()
                .sql("update pec_message set state = 'SENDING', claimed_by = 'dead', look_at = ? where message_id = ?")
                .param(java.sql.Timestamp.from(outgoing.clock().instant().plus(Duration.ofMinutes(5))))
                .param(id)
                .update();

        outgoing.room().send();
        assertThat(outgoing.room().stateOf(id)).isEqualTo(MessageState.SENDING);

        outgoing.clock().advance(Duration.ofMinutes(6));
        outgoing.room().send();
        assertThat(outgoing.room().stateOf(id)).isEqualTo(MessageState.UNCERTAIN);
        assertThat(outgoing.ends(id)).isEmpty();

        outgoing.clock().advance(Duration.ofMinutes(11));
        outgoing.room().send();
        outgoing.room().send();
        assertThat(outgoing.ends(id)).containsExactly(MessageState.UNCERTAIN);
        assertThat(outgoing.provider().taken()).isEmpty();
    }

    /** A provider whose filter is down takes no answer back: one letter tries it at a time, and the others wait unharmed. */
    @Test
    void putsNoQueueInDoubtWhenTheProviderBreaksBehindTheContent() {
        outgoing.provider().answer(".", "drop", "drop");
        List<String> letters =
                IntStream.range(0, 50).mapToObj(i -> outgoing.post("n. " + i)).toList();

        outgoing.room().send();
        outgoing.room().send();

        assertThat(outgoing.provider().commands()).filteredOn("DATA"::equals).hasSize(1);
        assertThat(letters)
                .filteredOn(id -> outgoing.room().stateOf(id) == MessageState.UNCERTAIN)
                .hasSize(1);
        assertThat(letters)
                .filteredOn(id -> outgoing.room().stateOf(id) == MessageState.QUEUED)
                .hasSize(49);
        assertThat(outgoing.room().health("procura").alarm()).isEqualTo("unreachable");

        outgoing.clock().advance(LONGEST_PAUSE);
        outgoing.room().send();
        assertThat(outgoing.provider().commands()).filteredOn("DATA"::equals).hasSize(2);
        outgoing.clock().advance(LONGEST_PAUSE);
        outgoing.room().send();

        assertThat(letters)
                .filteredOn(id -> outgoing.room().stateOf(id) == MessageState.SENT)
                .hasSize(48);
        assertThat(outgoing.room().health("procura").alarm()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop", "250 taken, but drop", "999 ?"})
    void neverSendsAgainWhenTheAnswerToTheContentIsLost(String answer) {
        outgoing.provider().answer(".", answer);
        String id = outgoing.post("in dubbio");

        outgoing.room().send();
        assertThat(outgoing.room().stateOf(id)).isEqualTo(MessageState.UNCERTAIN);
        assertThat(outgoing.ends(id)).isEmpty();

        outgoing.clock().advance(Duration.ofMinutes(11));
        outgoing.room().send();
        outgoing.clock().advance(Duration.ofDays(3));
        outgoing.room().send();

        assertThat(outgoing.ends(id)).containsExactly(MessageState.UNCERTAIN);
        assertThat(outgoing.provider().commands()).filteredOn("DATA"::equals).hasSize(1);
    }
}
