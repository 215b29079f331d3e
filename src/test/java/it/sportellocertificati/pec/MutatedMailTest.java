package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.pec.parsing.LetterMail;
import it.sportellocertificati.pec.parsing.LetterTold;
import it.sportellocertificati.pec.parsing.ReceiptMail;
import it.sportellocertificati.pec.parsing.ReceivedMail;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Messages that were genuine once, twenty thousand unless {@code -Dsportello.fuzz} says how many; a seed that fails can be
 * tried again alone.
 */
class MutatedMailTest {

    private static final int MESSAGES = Integer.getInteger("sportello.fuzz", 20_000);
    private static final String SENDER = "protocollo@pec.comune.example";

    /** For a message of some ten kilobytes; a genuine one takes about one megabyte. */
    private static final long MEMORY = 16L * 1024 * 1024;

    @TempDir
    static Path directory;

    @Test
    void readsAnythingWithoutFailingAndBelievesNothingThatWasNotSigned() {
        TestReading reading = new TestReading(directory);
        byte[] letter = TestMail.letter(SENDER, "Avviso", "testo LU26-0004-1275");
        List<byte[]> genuine = List.of(
                receipt(reading, ReceiptKind.DELIVERY).original(letter).bytes(),
                receipt(reading, ReceiptKind.ACCEPTANCE).bytes(),
                receipt(reading, ReceiptKind.DELIVERY_FAILURE)
                        .signedWith("SHA1withRSA")
                        .bytes(),
                receipt(reading, ReceiptKind.DELIVERY)
                        .daticert(TestMail.daticert("avvenuta-consegna", null))
                        .bytes(),
                TestMail.envelope(SENDER, letter).signedBy(reading.provider()).bytes());
        List<ReceivedMail> meanings = genuine.stream().map(reading::read).toList();
        assertThat(meanings.subList(0, 4)).allMatch(MutatedMailTest::isBelieved);

        for (int seed = 0; seed < MESSAGES; seed++) {
            Random random = new Random(seed);
            byte[] mutated = genuine.get(random.nextInt(genuine.size()));
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                mutated = Mutation.of(mutated, genuine.get(random.nextInt(genuine.size())), random);
            }
            byte[] mail = mutated;
            Allocation<ReceivedMail> read = Allocation.of(() -> reading.read(mail));
            assertThat(saysNothingNew(read.result(), meanings))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(read.bytes()).as("seed %d", seed).isLessThan(MEMORY);
        }
    }

    @Test
    void readsAnyDaticertWithoutFailing() {
        TestReading reading = new TestReading(directory);
        byte[] xml = TestMail.daticert("avvenuta-consegna", TestReading.ID).getBytes(StandardCharsets.UTF_8);
        reading.read(receipt(reading, ReceiptKind.DELIVERY).bytes());

        for (int seed = 0; seed < MESSAGES / 4; seed++) {
            Random random = new Random(seed);
            byte[] mutated = Mutation.of(Mutation.of(xml, xml, random), xml, random);
            byte[] mail = TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                    .daticert(mutated)
                    .bytes();

            Allocation<ReceivedMail> read = Allocation.of(() -> reading.read(mail));

            assertThat(read.result()).as("seed %d", seed).isInstanceOf(ReceiptMail.class);
            assertThat(read.bytes()).as("seed %d", seed).isLessThan(MEMORY);
        }
    }

    private static TestMail receipt(TestReading reading, ReceiptKind kind) {
        return TestMail.receipt(kind, TestReading.ID).signedBy(reading.provider());
    }

    /** What is still believed says what one of the genuine messages says, and of the same letter. */
    private static boolean saysNothingNew(ReceivedMail mail, List<ReceivedMail> genuine) {
        if (mail instanceof ReceiptMail receipt && isBelieved(receipt)) {
            return genuine.stream()
                    .anyMatch(one -> one instanceof ReceiptMail original
                            && original.kind() == receipt.kind()
                            && original.daticert() != null
                            && original.daticert().equals(receipt.daticert())
                            && Objects.equals(original.about(), receipt.about()));
        }
        return !(mail instanceof LetterMail letter)
                || !letter.trusted()
                || (letter.sender() != null && letter.sender().value().equals(SENDER));
    }

    /** As the room does it: the letter that is looked up by a forged id is another one. */
    private static boolean isBelieved(ReceivedMail mail) {
        return mail instanceof ReceiptMail receipt
                && receipt.believableFor(() -> TestReading.ID.equals(receipt.about())
                        ? TestReading.LETTER
                        : new LetterTold(
                                TestReading.LETTER.sender(), TestReading.LETTER.recipient(), "Prenotazione d’altri"));
    }
}
