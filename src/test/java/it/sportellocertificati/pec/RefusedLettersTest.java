package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the provider refuses, for now or for good. */
class RefusedLettersTest {

    @RegisterExtension
    static final Outgoing outgoing = new Outgoing();

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void triesAgainLaterWhatIsRefusedForNow(String command) {
        outgoing.provider().answer(command, "451 4.7.1 riprovare", "451 4.7.1 riprovare");
        String id = outgoing.post("pazienza");
        byte[] stored = outgoing.room().mailroom().sentBytes(id);

        outgoing.room().send();
        outgoing.room().send();
        assertThat(outgoing.room().mailroom().sent(id).attempts()).isEqualTo(1);
        assertThat(outgoing.room().mailroom().sent(id).replyCode()).isEqualTo(451);

        outgoing.clock().advance(Duration.ofSeconds(61));
        outgoing.room().send();
        outgoing.clock().advance(Duration.ofSeconds(61));
        outgoing.room().send();
        assertThat(outgoing.room().stateOf(id)).isEqualTo(MessageState.QUEUED);

        outgoing.clock().advance(Duration.ofSeconds(61));
        outgoing.room().send();
        assertThat(outgoing.room().stateOf(id)).isEqualTo(MessageState.SENT);
        assertThat(outgoing.provider().taken()).hasSize(1);
        assertThat(outgoing.provider().taken().get(0).content()).isEqualTo(stored);
        assertThat(outgoing.ends(id)).containsExactly(MessageState.SENT);
    }

    @Test
    void givesUpWhatIsRefusedForNowAllDayLong() {
        outgoing.provider()
                .answer("RCPT", Collections.nCopies(26, "450 4.2.0 occupato").toArray(String[]::new));
        String id = outgoing.post("invano");

        for (int hour = 0; hour <= 24; hour++) {
            outgoing.room().send();
            assertThat(outgoing.room().stateOf(id)).isEqualTo(MessageState.QUEUED);
            outgoing.clock().advance(Duration.ofHours(1));
        }
        outgoing.room().send();

        assertThat(outgoing.room().stateOf(id)).isEqualTo(MessageState.FAILED);
        assertThat(outgoing.room().mailroom().sent(id).replyCode()).isEqualTo(450);
        assertThat(outgoing.ends(id)).containsExactly(MessageState.FAILED);
        assertThat(outgoing.provider().taken()).isEmpty();
    }

    @Test
    void doesNotGiveUpForALineThatCannotBeTried() {
        outgoing.provider().answer("RCPT", "450 4.2.0 occupato", "450 4.2.0 occupato");
        String id = outgoing.post("rimandato una volta");
        outgoing.room().send();
        assertThat(outgoing.room().mailroom().sent(id).attempts()).isEqualTo(1);
        outgoing.provider().hangUp();
        outgoing.provider().answer("AUTH", "535 5.7.8 no", "535 5.7.8 no");
        outgoing.clock().advance(Duration.ofHours(24).minusSeconds(30));
        outgoing.room().send();
        assertThat(outgoing.room().health("procura").suspended()).isTrue();

        outgoing.clock().advance(Duration.ofSeconds(45));
        outgoing.room().send();
        outgoing.clock().advance(Duration.ofHours(2));
        outgoing.room().send();
        assertThat(outgoing.room().stateOf(id)).isEqualTo(MessageState.QUEUED);

        outgoing.provider().answer("AUTH");
        outgoing.clock().advance(Duration.ofHours(2));
        outgoing.room().send();
        assertThat(outgoing.room().stateOf(id))
                .as("put off by a server that knows nobody after a day")
                .isEqualTo(MessageState.QUEUED);
        outgoing.clock().advance(Duration.ofMinutes(3));
        outgoing.room().send();
        assertThat(outgoing.room().stateOf(id)).isEqualTo(MessageState.SENT);
        assertThat(outgoing.ends(id)).containsExactly(MessageState.SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void endsWhatIsRefusedForGoodWithTheProvidersWords(String command) {
        outgoing.provider().answer(command, "550 5.1.1 <ufficio@pec.comune.example> indirizzo non valido");
        String id = outgoing.post("rifiutato");
        String next = outgoing.post("accettato");

        outgoing.room().send();

        SentMessage refused = outgoing.room().mailroom().sent(id);
        assertThat(refused.state()).isEqualTo(MessageState.FAILED);
        assertThat(refused.replyCode()).isEqualTo(550);
        assertThat(refused.providerWords()).contains("indirizzo non valido");
        assertThat(outgoing.ends(id)).containsExactly(MessageState.FAILED);
        assertThat(outgoing.room().stateOf(next)).isEqualTo(MessageState.SENT);
    }
}
