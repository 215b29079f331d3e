package it.sportellocertificati.delivery;

import static it.sportellocertificati.booking.SampleRequests.carichiPendenti;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mockito.Mockito.when;

import it.sportellocertificati.booking.TestBookings;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.pec.ReceiptKind;
import it.sportellocertificati.pec.ReceivedReceipt;
import it.sportellocertificati.pec.SignatureVerdict;
import it.sportellocertificati.pec.SignedReceipts;
import it.sportellocertificati.pec.letter.LetterComposer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
        requirePrograms();
        List<String> commands = commands(unzip(delivered()));
        assertThat(commands).hasSize(8);

        assertThat(run(commands.get(0))).contains("certificato-1/messaggio-inviato.eml: OK");
        assertThat(run(commands.get(1))).contains("erification successful");
        assertThat(run(commands.get(2))).contains("Gestore di prova", "Autorit");
        assertThat(run(commands.get(3))).contains("2021");
        provider.authorityTo(directory.resolve("autorita.pem"));
        assertThat(run(commands.get(4))).contains("erification successful");
        String daticert = run(commands.get(5));
        String header = run(commands.get(6));
        String id = header.substring(header.indexOf('<') + 1, header.indexOf('>'));
        assertThat(daticert).contains("<msgid>&lt;" + id + "&gt;</msgid>", "<consegna>");
        assertThat(Files.readString(directory.resolve("SHA256SUMS")))
                .contains(run(commands.get(7)).substring(0, 64) + "  certificato-LU");
    }

    @Test
    void failsTheChecksOnceAnythingIsChanged() throws IOException, InterruptedException {
        requirePrograms();
        List<String> commands = commands(unzip(delivered()));
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
        Path folder = unzip(delivered());

        try (var files = Files.list(folder.resolve("certificato-1"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "messaggio-inviato.eml",
                            "ricevuta-01-accettazione.eml",
                            "ricevuta-02-avvenuta-consegna.eml",
                            "ricevuta-03-avvenuta-consegna-NON-VERIFICATA.eml");
        }
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

    private Path unzip(BookingNumber number) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        rooms.evidence().write(number, zip);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = directory.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
        return directory;
    }

    /** The lines of LEGGIMI that are set in. */
    private static List<String> commands(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("LEGGIMI.txt")).stream()
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();
    }

    private String run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + "\n" + said).isZero();
        return said;
    }

    private int exitOf(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor();
    }

    private void requirePrograms() throws IOException, InterruptedException {
        boolean there = !System.getProperty("os.name", "").startsWith("Windows")
                && exitOf("command -v openssl && command -v awk && command -v sha256sum") == 0;
        if (!there) {
            System.err.println("""

                    ********************************************************************************
                    *  OPENSSL, AWK OR SHA256SUM IS ABSENT: that the evidence can be checked       *
                    *  with common tools is NOT tested in this run.                                *
                    ********************************************************************************
                    """);
        }
        assumeTrue(there, "openssl, awk and sha256sum");
    }
}
