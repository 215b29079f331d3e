package it.sportellocertificati.delivery;

import static it.sportellocertificati.booking.SampleRequests.carichiPendenti;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import it.sportellocertificati.booking.TestBookings;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.pec.Letter;
import it.sportellocertificati.pec.ReceiptKind;
import it.sportellocertificati.pec.ReceivedReceipt;
import it.sportellocertificati.pec.SignatureVerdict;
import it.sportellocertificati.pec.SignedReceipts;
import it.sportellocertificati.pec.letter.LetterComposer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evidence in the hands of somebody who has nothing but it, an authority's certificate and OpenSSL. */
class EvidenceTest {

    private static final MessagePurpose PURPOSE = MessagePurpose.CERTIFICATE;

    @TempDir
    Path directory;

    @TempDir
    static Path keys;

    private final SignedReceipts provider = new SignedReceipts();
    private TestDeliveries rooms;

    @BeforeEach
    void openRooms() {
        rooms = new TestDeliveries(keys);
        rooms.room.startAfresh();
    }

    @Test
    void canBeCheckedByWhoeverFollowsItsInstructions() throws IOException, InterruptedException {
        UnzippedEvidence.requirePrograms();
        UnzippedEvidence evidence = unzip(delivered());
        provider.authorityTo(directory.resolve("autorita.pem"));

        evidence.holds();

        assertThat(evidence.run(evidence.commands().get(2))).contains("Gestore di prova", "Autorit");
        assertThat(evidence.run(evidence.commands().get(3))).contains("2021");
    }

    @Test
    void failsTheChecksOnceAnythingIsChanged() throws IOException, InterruptedException {
        UnzippedEvidence.requirePrograms();
        List<String> commands = unzip(delivered()).commands();
        Path receipt = directory.resolve("certificato-1/ricevuta-02-avvenuta-consegna.eml");
        Files.writeString(
                receipt,
                Files.readString(receipt, StandardCharsets.ISO_8859_1).replace("Ricevuta del", "Ricevuta dal"));
        new SignedReceipts().authorityTo(directory.resolve("autorita.pem"));

        assertThat(exitOf(commands.get(0))).as("the digests").isNotZero();
        assertThat(exitOf(commands.get(1))).as("the signature").isNotZero();
        assertThat(exitOf(commands.get(4).replace("ricevuta-02-avvenuta-consegna", "ricevuta-01-accettazione")))
                .as("another authority of the same name")
                .isNotZero();
    }

    @Test
    void namesWhatWasNotBelievedSoThatNobodyTakesItForAReceipt() throws IOException {
        unzip(delivered());

        try (var files = Files.list(directory.resolve("certificato-1"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "messaggio-inviato.eml",
                            "ricevuta-01-accettazione.eml",
                            "ricevuta-02-avvenuta-consegna.eml",
                            "ricevuta-03-avvenuta-consegna-NON-VERIFICATA.eml");
        }
    }

    @Test
    void explainsTheCertificatesReceiptsAndNotThoseOfTheNotice() throws IOException {
        BookingNumber number = rooms.issued(carichiPendenti());
        rooms.deliveries.send(number, MessagePurpose.NOTICE);
        rooms.deliveries.send(number, PURPOSE);
        came(number, MessagePurpose.NOTICE, rooms.posted.get(0), ReceiptKind.ACCEPTANCE, ReceiptKind.DELIVERY);
        came(number, PURPOSE, rooms.posted.get(1), ReceiptKind.ACCEPTANCE);

        assertThat(unzip(number).commands().get(1)).contains("certificato-1/ricevuta-01-accettazione.eml");
    }

    private void came(BookingNumber number, MessagePurpose purpose, Letter letter, ReceiptKind... kinds) {
        String id = rooms.lastMessageId(number, purpose);
        var composed =
                new LetterComposer(rooms.room.clock()).compose(letter, new PecAddress("casellario@giustizia.example"));
        when(rooms.mailroom.sentBytes(id)).thenReturn(composed.content());
        List<ReceivedReceipt> receipts = Stream.of(kinds)
                .map(kind -> receipt(id, kind, SignatureVerdict.VALID))
                .toList();
        when(rooms.mailroom.receiptsFor(id)).thenReturn(receipts);
        receipts.forEach(receipt ->
                when(rooms.mailroom.receivedBytes(receipt.id())).thenReturn(provider.receipt(receipt.kind(), id)));
    }

    @Test
    void holdsTheNoticeAsItCame() throws IOException {
        BookingNumber number = delivered();
        UUID notice = UUID.randomUUID();
        when(rooms.mailroom.receivedBytes(notice)).thenReturn("la comunicazione".getBytes(StandardCharsets.UTF_8));
        rooms.room.notices().receive(number, notice);

        unzip(number);

        assertThat(directory.resolve("comunicazione-ricevuta.eml")).hasContent("la comunicazione");
        assertThat(directory.resolve("SHA256SUMS")).content().contains("comunicazione-ricevuta.eml");
    }

    /** A certificate that was sent, accepted and delivered; and a forged receipt. */
    private BookingNumber delivered() {
        BookingNumber number = rooms.issued(carichiPendenti());
        rooms.deliveries.send(number, PURPOSE);
        var letter = new LetterComposer(rooms.room.clock())
                .compose(rooms.posted.get(0), new PecAddress("casellario@giustizia.example"));
        String id = rooms.lastMessageId(number, PURPOSE);
        when(rooms.mailroom.sentBytes(id)).thenReturn(letter.content());
        List<ReceivedReceipt> receipts = List.of(
                receipt(id, ReceiptKind.ACCEPTANCE, SignatureVerdict.VALID),
                receipt(id, ReceiptKind.DELIVERY, SignatureVerdict.VALID),
                receipt(id, ReceiptKind.DELIVERY, SignatureVerdict.UNTRUSTED));
        when(rooms.mailroom.receiptsFor(id)).thenReturn(receipts);
        for (ReceivedReceipt receipt : receipts) {
            byte[] bytes = provider.receipt(receipt.kind(), letter.messageId());
            when(rooms.mailroom.receivedBytes(receipt.id())).thenReturn(bytes);
        }
        return number;
    }

    private static ReceivedReceipt receipt(String id, ReceiptKind kind, SignatureVerdict verdict) {
        return new ReceivedReceipt(
                UUID.randomUUID(),
                id,
                kind,
                verdict,
                verdict == SignatureVerdict.VALID,
                null,
                false,
                TestBookings.NOW,
                TestBookings.NOW,
                null,
                null,
                "");
    }

    private UnzippedEvidence unzip(BookingNumber number) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        rooms.evidence().write(number, zip);
        return UnzippedEvidence.of(zip.toByteArray(), directory);
    }

    private int exitOf(String command) throws IOException, InterruptedException {
        return UnzippedEvidence.exitOf(command, directory);
    }
}
