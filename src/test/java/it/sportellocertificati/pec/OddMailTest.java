package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Well-formed mail that says what no database or person expects: it is recorded at once all the same. */
class OddMailTest {

    @RegisterExtension
    static final Incoming incoming = new Incoming();

    @Test
    void takesNoDateAtItsWordThatNoClockCouldShow() {
        String id = incoming.sent();
        List<String> days = List.of("01/01/+999999999", "01/01/-999999999", "01/01/0001", "31/12/9999", "99/99/2026");
        for (String day : days) {
            incoming.imap()
                    .deliver(incoming.receipt(ReceiptKind.DELIVERY_WARNING, id)
                            .daticert(TestMail.daticert("preavviso-errore-consegna", id)
                                    .replace("20/11/2026", day))
                            .signedAt(Instant.parse("1971-01-01T00:00:00Z"))
                            .bytes());
        }

        incoming.room().poll();

        assertThat(incoming.rows()).isEqualTo(days.size());
        assertThat(incoming.room()
                        .jdbc()
                        .sql("select stated_at from pec_received where state = 'RECEIPT'")
                        .query((row, line) -> row.getTimestamp(1).toInstant())
                        .list())
                .hasSize(days.size())
                .allMatch(at ->
                        Duration.between(at, incoming.clock().instant()).abs().toHours() < 24);
    }

    @Test
    void keepsALetterWhoseTextIsCutInTheMiddleOfACharacter() {
        String smile = "\uD83D\uDE00";
        incoming.imap()
                .deliver(TestMail.envelope(
                                "protocollo@pec.comune.example",
                                TestMail.letter("protocollo@pec.comune.example", "Avviso", "x" + smile.repeat(15_000)))
                        .signedBy(incoming.provider())
                        .bytes());

        incoming.room().poll();

        LetterReceived told =
                incoming.room().happenings().of(LetterReceived.class).get(0);
        assertThat(incoming.room().mailroom().letter(told.receivedId()).text())
                .hasSizeGreaterThan(19_000)
                .startsWith("x" + smile);
    }
}
