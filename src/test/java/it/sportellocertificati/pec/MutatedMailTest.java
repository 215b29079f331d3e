package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.pec.parsing.LetterMail;
import it.sportellocertificati.pec.parsing.ReceiptMail;
import it.sportellocertificati.pec.parsing.ReceivedMail;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty thousand messages that were genuine once; a seed that fails can be tried again alone. */
class MutatedMailTest {

    private static final int MESSAGES = 20_000;
    private static final String SENDER = "protocollo@pec.comune.example";

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
                TestMail.envelope(SENDER, letter).signedBy(reading.provider()).bytes());
        ReceivedMail[] meanings = genuine.stream().map(reading::read).toArray(ReceivedMail[]::new);

        for (int seed = 0; seed < MESSAGES; seed++) {
            Random random = new Random(seed);
            int which = random.nextInt(genuine.size());
            byte[] mutated = genuine.get(which);
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                mutated = mutate(mutated, genuine.get(random.nextInt(genuine.size())), random);
            }
            assertThat(saysNothingNew(reading.read(mutated), meanings))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    private static TestMail receipt(TestReading reading, ReceiptKind kind) {
        return TestMail.receipt(kind, TestReading.ID).signedBy(reading.provider());
    }

    /** What is still believed says what one of the genuine messages says. */
    private static boolean saysNothingNew(ReceivedMail mail, ReceivedMail... genuine) {
        if (mail instanceof ReceiptMail receipt && receipt.believableFor(TestReading.US)) {
            return Arrays.stream(genuine)
                    .anyMatch(one -> one instanceof ReceiptMail original
                            && original.kind() == receipt.kind()
                            && original.daticert() != null
                            && original.daticert().equals(receipt.daticert()));
        }
        return !(mail instanceof LetterMail letter)
                || !letter.trusted()
                || (letter.sender() != null && letter.sender().value().equals(SENDER));
    }

    private static byte[] mutate(byte[] mail, byte[] other, Random random) {
        if (mail.length == 0) {
            return other;
        }
        int at = random.nextInt(mail.length);
        int length = Math.min(mail.length - at, 1 + random.nextInt(200));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(mail, 0, at);
        switch (random.nextInt(7)) {
            case 0 -> out.write(random.nextInt(256));
            case 1 -> out.write(other, random.nextInt(other.length / 2), other.length / 3);
            case 2 -> out.writeBytes("\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            case 3 -> out.write(mail, at, length);
            case 4 -> {
                return out.toByteArray();
            }
            case 5 -> out.write(mail[at] ^ (1 << random.nextInt(8)));
            default -> {
                // a slice is left out
            }
        }
        out.write(mail, at + length, mail.length - at - length);
        return out.toByteArray();
    }
}
