package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may or may not have left: never sent again. */
class DoubtfulLettersTest {

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
