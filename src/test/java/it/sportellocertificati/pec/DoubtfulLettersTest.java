package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may or may not have left: never sent again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoubtfulLettersTest {

    @TempDir
    static Path directory;

    private Outgoing outgoing;

    @BeforeAll
    void open() {
        outgoing = new Outgoing(directory);
    }

    @BeforeEach
    void beginAfresh() {
        outgoing.beginAfresh();
    }

    @AfterAll
    void close() throws IOException {
        outgoing.close();
    }

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
