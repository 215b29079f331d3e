package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.pec.parsing.LetterMail;
import it.sportellocertificati.pec.parsing.ReceivedMail;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters from others: who sent them, and whether that is proven. */
class LetterMeaningTest {

    @TempDir
    static Path directory;

    private static TestReading reading;

    @BeforeAll
    static void trustTheAuthority() {
        reading = new TestReading(directory);
    }

    @Test
    void doesNotTakeASignedEnvelopeForAReceiptBecauseOfAHeader() {
        ReceivedMail mail =
                reading.read(TestMail.envelope("comune@pec.comune.example", TestMail.letter("a@b.example", "s", "t"))
                        .header("X-Trasporto", null)
                        .header("X-Ricevuta", "avvenuta-consegna")
                        .header("X-Riferimento-Message-ID", TestReading.ID)
                        .signedBy(reading.provider())
                        .bytes());

        assertThat(mail).isInstanceOf(LetterMail.class);
    }

    @Test
    void takesAReceiptInsideAnEnvelopeForContent() {
        byte[] forged = TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                .signedBy(reading.provider())
                .bytes();
        LetterMail letter = reading.letter(TestMail.envelope("truffa@pec.altro.example", forged)
                .header("X-Riferimento-Message-ID", TestReading.ID)
                .signedBy(reading.provider()));

        assertThat(letter.state()).isEqualTo(ReceivedState.ENVELOPE);
        assertThat(letter.sender()).isEqualTo(new PecAddress("truffa@pec.altro.example"));
    }

    @Test
    void takesTheSenderOfAnEnvelopeFromWhatIsSigned() {
        LetterMail letter = reading.letter(TestMail.envelope(
                        "protocollo@pec.comune.example",
                        TestMail.letter(
                                "chiunque@altro.example", "=?UTF-8?Q?Avviso_n=C2=B0_1?=", "Numero LU26-0004-1275"))
                .header("Reply-To", "altro@pec.altro.example")
                .signedBy(reading.provider()));

        assertThat(letter.trusted()).isTrue();
        assertThat(letter.sender()).isEqualTo(new PecAddress("protocollo@pec.comune.example"));
        assertThat(letter.subject()).isEqualTo("Avviso n° 1");
        assertThat(letter.text()).contains("LU26-0004-1275");
    }

    @Test
    void doesNotTrustAnomaliesNorOrdinaryMail() {
        byte[] inner = TestMail.letter("qualcuno@posta.example", "Ciao", "testo");
        LetterMail anomaly = reading.letter(TestMail.envelope("qualcuno@posta.example", inner)
                .header("X-Trasporto", "errore")
                .withoutDaticert()
                .signedBy(reading.provider()));
        LetterMail ordinary = (LetterMail) reading.read(inner);

        assertThat(anomaly.state()).isEqualTo(ReceivedState.ANOMALY);
        assertThat(anomaly.trusted()).isFalse();
        assertThat(anomaly.sender()).isEqualTo(new PecAddress("qualcuno@posta.example"));
        assertThat(ordinary.state()).isEqualTo(ReceivedState.ORDINARY);
        assertThat(ordinary.trusted()).isFalse();
    }
}
