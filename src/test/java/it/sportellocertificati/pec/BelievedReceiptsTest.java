package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.sportellocertificati.common.PecAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which receipts count, and for which letters. */
class BelievedReceiptsTest {

    @RegisterExtension
    static final Incoming incoming = new Incoming();

    @Test
    void setsAsideReceiptsThatAreNotOurs() {
        incoming.imap()
                .deliver(incoming.receipt(ReceiptKind.DELIVERY, "<altrui-" + UUID.randomUUID() + "@altro.example>")
                        .bytes());

        incoming.room().poll();

        assertThat(incoming.room().happenings().of(ReceiptRecorded.class)).isEmpty();
        assertThat(incoming.room()
                        .mailroom()
                        .messages(new MessageFilter("procura", null, "FOREIGN_RECEIPT", 0, 50))
                        .total())
                .isPositive();
    }

    @Test
    void doesNotTakeAPartOfAnIdForTheId() {
        String id = incoming.sent();
        incoming.imap()
                .deliver(incoming.receipt(ReceiptKind.DELIVERY, id.replace("<", "<x"))
                        .bytes());

        incoming.room().poll();

        assertThat(incoming.told(id)).isEmpty();
        assertThat(incoming.room().mailroom().receiptsFor(id)).isEmpty();
    }

    @Test
    void showsButNeverBelievesAReceiptSignedByAnotherAuthority() {
        String id = incoming.sent();
        incoming.imap()
                .deliver(TestMail.receipt(ReceiptKind.DELIVERY, id)
                        .signedBy(new TestAuthority("Autorità di prova").provider())
                        .bytes());
        incoming.imap()
                .deliver(incoming.receipt(ReceiptKind.DELIVERY, id)
                        .brokenAfterwards()
                        .bytes());
        incoming.imap().deliver(TestMail.receipt(ReceiptKind.DELIVERY, id).bytes());

        incoming.room().poll();

        assertThat(incoming.told(id)).isEmpty();
        assertThat(incoming.room().mailroom().receiptsFor(id))
                .extracting(ReceivedReceipt::verdict)
                .containsExactlyInAnyOrder(
                        SignatureVerdict.UNTRUSTED, SignatureVerdict.BROKEN, SignatureVerdict.UNSIGNED);
        assertThat(incoming.room().mailroom().receiptsFor(id)).noneMatch(ReceivedReceipt::believed);
    }

    @Test
    void takesAForgedReceiptInsideAnEnvelopeForALetter() {
        String id = incoming.sent();
        byte[] forged = incoming.receipt(ReceiptKind.DELIVERY, id).bytes();
        incoming.imap()
                .deliver(TestMail.envelope("truffa@pec.altro.example", forged)
                        .header("X-Riferimento-Message-ID", id)
                        .signedBy(incoming.provider())
                        .bytes());

        incoming.room().poll();

        assertThat(incoming.told(id)).isEmpty();
        assertThat(incoming.room().mailroom().receiptsFor(id)).isEmpty();
        assertThat(incoming.room().happenings().of(LetterReceived.class))
                .extracting(LetterReceived::sender)
                .containsExactly(new PecAddress("truffa@pec.altro.example"));
    }

    @Test
    void believesAReceiptOnceItsAuthorityIsTrusted() throws IOException {
        String id = incoming.sent();
        TestAuthority newcomer = new TestAuthority("Nuova autorità");
        incoming.imap()
                .deliver(TestMail.receipt(ReceiptKind.ACCEPTANCE, id)
                        .signedBy(newcomer.provider())
                        .bytes());
        incoming.room().poll();
        assertThat(incoming.told(id)).isEmpty();

        newcomer.writeTo(incoming.directory().resolve("new.pem"));
        Path anchors = incoming.directory().resolve("ca.pem");
        Files.writeString(
                anchors,
                Files.readString(anchors)
                        + Files.readString(incoming.directory().resolve("new.pem")));
        Files.setLastModifiedTime(anchors, FileTime.from(Instant.now().plusSeconds(5)));
        incoming.room().poll();
        incoming.room().poll();

        assertThat(incoming.told(id)).containsExactly(ReceiptKind.ACCEPTANCE);
    }

    @Test
    void readsAProvidersOddReceiptAsTheOperatorSaysItIsMeant() {
        String id = incoming.sent();
        String words = "<errore-esteso>5.4.1 - tempo scaduto</errore-esteso></dati>";
        incoming.imap()
                .deliver(incoming.receipt(ReceiptKind.DELIVERY_WARNING, id)
                        .daticert(TestMail.daticert("preavviso-errore-consegna", id)
                                .replace("</dati>", words))
                        .bytes());
        try (PecRoom informed = incoming.anotherNode(Map.of(
                "sportello.pec.kind-mappings[0].kind", "DELIVERY_WARNING",
                "sportello.pec.kind-mappings[0].words", "5.4.1",
                "sportello.pec.kind-mappings[0].provider", "GESTORE di prova",
                "sportello.pec.kind-mappings[0].means", "DELIVERY_FAILURE"))) {
            informed.poll();

            assertThat(informed.mailroom().receiptsFor(id))
                    .extracting(ReceivedReceipt::kind, ReceivedReceipt::providerWords)
                    .containsExactly(tuple(ReceiptKind.DELIVERY_FAILURE, "5.4.1 - tempo scaduto"));
        }
    }
}
