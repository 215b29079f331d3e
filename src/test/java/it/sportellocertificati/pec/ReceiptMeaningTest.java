package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.pec.parsing.Daticert;
import it.sportellocertificati.pec.parsing.ReceiptMail;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Receipts in, meaning out: no database, no mailbox. */
class ReceiptMeaningTest {

    @TempDir
    static Path directory;

    private static TestReading reading;

    @BeforeAll
    static void trustTheAuthority() {
        reading = new TestReading(directory);
    }

    @ParameterizedTest
    @EnumSource(ReceiptKind.class)
    void understandsEveryKindOfReceipt(ReceiptKind kind) {
        ReceiptMail receipt =
                reading.receipt(TestMail.receipt(kind, TestReading.ID).signedBy(reading.provider()));

        assertThat(receipt.kind()).isEqualTo(kind);
        assertThat(receipt.verdict()).isEqualTo(SignatureVerdict.VALID);
        assertThat(receipt.about()).isEqualTo(TestReading.ID);
        assertThat(receipt.believableFor(() -> TestReading.LETTER)).isTrue();
        Daticert daticert = Objects.requireNonNull(receipt.daticert());
        assertThat(daticert.at()).isEqualTo(Instant.parse("2026-11-20T09:31:00Z"));
        assertThat(daticert.recipient()).isEqualTo("ufficio@pec.comune.example");
    }

    @Test
    void comparesHeaderNamesWhateverTheirCase() {
        ReceiptMail receipt = reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                .header("X-Ricevuta", null)
                .header("x-RICEVUTA", "Avvenuta-Consegna")
                .signedBy(reading.provider()));

        assertThat(receipt.kind()).isEqualTo(ReceiptKind.DELIVERY);
    }

    @Test
    void takesAGenuineReceiptThatLostItsHeaders() {
        ReceiptMail receipt = reading.receipt(TestMail.receipt(ReceiptKind.ACCEPTANCE, TestReading.ID)
                .header("X-Ricevuta", null)
                .header("X-Riferimento-Message-ID", null)
                .signedBy(reading.provider()));

        assertThat(receipt.kind()).isEqualTo(ReceiptKind.ACCEPTANCE);
        assertThat(receipt.about()).isEqualTo(TestReading.ID);
        assertThat(receipt.believableFor(() -> TestReading.LETTER)).isTrue();
    }

    @Test
    void readsOurIdFromTheHeaderWhenTheProviderLeavesMsgidOut() {
        String without = TestMail.daticert("avvenuta-consegna", null);
        ReceiptMail ours = reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                .daticert(without)
                .signedBy(reading.provider()));
        ReceiptMail others = reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                .daticert(without.replace(PecRoom.PROCURA, "altro@pec.altro.example"))
                .signedBy(reading.provider()));

        assertThat(ours.about()).isEqualTo(TestReading.ID);
        assertThat(ours.believableFor(() -> TestReading.LETTER)).isTrue();
        assertThat(others.about()).isEqualTo(TestReading.ID);
        assertThat(others.believableFor(() -> TestReading.LETTER)).isFalse();
    }

    @Test
    void goesByTheSignedIdWhenAHeaderNamesAnother() {
        ReceiptMail receipt = reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY, "<altro@altro.example>")
                .header("X-Riferimento-Message-ID", TestReading.ID)
                .signedBy(reading.provider()));

        assertThat(receipt.about()).isEqualTo("<altro@altro.example>");
    }

    @Test
    void marksRecipientsWithoutACertifiedMailbox() {
        ReceiptMail receipt = reading.receipt(TestMail.receipt(ReceiptKind.ACCEPTANCE, TestReading.ID)
                .daticert(TestMail.daticert("accettazione", TestReading.ID).replace("certificato", "esterno"))
                .signedBy(reading.provider()));

        assertThat(Objects.requireNonNull(receipt.daticert()).external()).isTrue();
    }

    @Test
    void readsTheDoctypeThatRealProvidersWriteWithoutFetchingIt() {
        String xml = TestMail.daticert("accettazione", TestReading.ID)
                .replace(
                        "<postacert ",
                        "<!DOCTYPE postacert PUBLIC \"posta certificata\" \"http://192.0.2.1/dtd/postacert.dtd\"><postacert ");
        ReceiptMail receipt = reading.receipt(TestMail.receipt(ReceiptKind.ACCEPTANCE, TestReading.ID)
                .daticert(xml)
                .signedBy(reading.provider()));

        assertThat(receipt.problem()).isNull();
        assertThat(receipt.believableFor(() -> TestReading.LETTER)).isTrue();
    }

    @Test
    void keepsAReceiptWithAMalformedDaticertButDoesNotBelieveIt() {
        ReceiptMail receipt = reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                .daticert("<postacert tipo=")
                .signedBy(reading.provider()));

        assertThat(receipt.problem()).isEqualTo("daticert-malformed");
        assertThat(receipt.about()).isEqualTo(TestReading.ID);
        assertThat(receipt.believableFor(() -> TestReading.LETTER)).isFalse();
    }

    @Test
    void readsADaticertInWhateverCharsetItIs() {
        String xml = TestMail.daticert("avvenuta-consegna", TestReading.ID)
                .replace("encoding=\"UTF-8\"", "encoding='ISO-8859-1'")
                .replace("Gestore di prova", "Società");

        ReceiptMail declared = reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                .daticert(xml.getBytes(StandardCharsets.ISO_8859_1))
                .signedBy(reading.provider()));
        ReceiptMail misdeclared = reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                .daticert(xml.replace("ISO-8859-1", "UTF-8").getBytes(StandardCharsets.ISO_8859_1))
                .signedBy(reading.provider()));

        assertThat(Objects.requireNonNull(declared.daticert()).provider()).isEqualTo("Società");
        assertThat(misdeclared.believableFor(() -> TestReading.LETTER)).isTrue();
    }

    @Test
    void believesNoReceiptWithoutAnIdThatSpeaksOfAnotherLetterOfOurs() {
        String without = TestMail.daticert("avvenuta-consegna", null);
        for (String other : List.of(
                without.replace("<oggetto>oggetto<", "<oggetto>Prenotazione d’altri<"),
                without.replace("<oggetto>oggetto</oggetto>", ""),
                without.replace(
                        ">ufficio@pec.comune.example</destinatari>", ">altro@pec.comune.example</destinatari>"))) {
            ReceiptMail receipt = reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                    .daticert(other)
                    .signedBy(reading.provider()));

            assertThat(receipt.believableFor(() -> TestReading.LETTER)).isFalse();
        }
    }

    @Test
    void takesTheRecipientFromConsegnaAndNotFromTheListOfAll() {
        String xml = TestMail.daticert("avvenuta-consegna", TestReading.ID)
                .replace(
                        "<destinatari tipo=\"certificato\">",
                        "<destinatari tipo=\"esterno\">primo@altro.example</destinatari><destinatari>");
        Daticert delivery =
                Objects.requireNonNull(reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                                .daticert(xml)
                                .signedBy(reading.provider()))
                        .daticert());
        Daticert unnamed = Objects.requireNonNull(reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                        .daticert(xml.replaceAll("<consegna>.*</consegna>", ""))
                        .signedBy(reading.provider()))
                .daticert());

        assertThat(delivery.recipient()).isEqualTo("ufficio@pec.comune.example");
        assertThat(delivery.external()).isFalse();
        assertThat(unnamed.recipient()).as("one of two, and nobody says which").isNull();
        assertThat(unnamed.external()).isFalse();
    }

    @Test
    void needsNoOriginalInADeliveryReceipt() {
        byte[] original = TestMail.letter(PecRoom.PROCURA, "oggetto", "testo");
        for (TestMail mail : List.of(
                TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID),
                TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID).original(original))) {
            assertThat(reading.receipt(mail.signedBy(reading.provider())).believableFor(() -> TestReading.LETTER))
                    .isTrue();
        }
    }
}
