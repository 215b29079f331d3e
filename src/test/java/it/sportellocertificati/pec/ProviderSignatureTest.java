package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.pec.parsing.ReceiptMail;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose signature over a receipt is worth what. */
class ProviderSignatureTest {

    @TempDir
    static Path directory;

    private static TestReading reading;

    @BeforeAll
    static void trustTheAuthority() {
        reading = new TestReading(directory);
    }

    @Test
    void believesSignaturesWithOldDigests() {
        ReceiptMail receipt = reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                .signedBy(reading.provider())
                .signedWith("SHA1withRSA"));

        assertThat(receipt.verdict()).isEqualTo(SignatureVerdict.VALID);
    }

    @Test
    void refusesDigestsThatCanBeForged() {
        ReceiptMail receipt = reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                .signedBy(reading.provider())
                .signedWith("MD5withRSA"));

        assertThat(receipt.verdict()).isEqualTo(SignatureVerdict.BROKEN);
    }

    @Test
    void judgesACertificateAtTheTimeOfSigning() {
        TestSigner old = reading.authority()
                .signer(
                        "posta-certificata@pec.gestore.example",
                        Instant.parse("2019-01-01T00:00:00Z"),
                        Instant.parse("2022-01-01T00:00:00Z"));

        assertThat(reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                                .signedBy(old)
                                .signedAt(Instant.parse("2021-05-01T10:00:00Z")))
                        .verdict())
                .isEqualTo(SignatureVerdict.VALID);
        assertThat(reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                                .signedBy(old)
                                .signedAt(Instant.parse("2023-05-01T10:00:00Z")))
                        .verdict())
                .isEqualTo(SignatureVerdict.UNTRUSTED);
    }

    @Test
    void doesNotTrustAnotherAuthorityThatBearsTheSameName() {
        TestAuthority impostor = new TestAuthority("Autorità di prova");
        ReceiptMail receipt = reading.receipt(
                TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID).signedBy(impostor.provider()));

        assertThat(receipt.verdict()).isEqualTo(SignatureVerdict.UNTRUSTED);
        assertThat(receipt.believableFor(() -> TestReading.LETTER)).isFalse();
    }

    @Test
    void doesNotTrustAPersonsCertificateOfTheSameAuthority() {
        TestSigner person = reading.authority()
                .signer(
                        "mario.rossi@example.example",
                        Instant.parse("2024-01-01T00:00:00Z"),
                        Instant.parse("2030-01-01T00:00:00Z"));

        assertThat(reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                                .signedBy(person))
                        .verdict())
                .isEqualTo(SignatureVerdict.UNTRUSTED);
    }

    @Test
    void noticesThatTheContentWasChanged() {
        ReceiptMail receipt = reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                .signedBy(reading.provider())
                .brokenAfterwards());

        assertThat(receipt.verdict()).isEqualTo(SignatureVerdict.BROKEN);
        assertThat(receipt.believableFor(() -> TestReading.LETTER)).isFalse();
    }

    @Test
    void doesNotBelieveAnUnsignedReceipt() {
        ReceiptMail receipt = reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID));

        assertThat(receipt.verdict()).isEqualTo(SignatureVerdict.UNSIGNED);
        assertThat(receipt.believableFor(() -> TestReading.LETTER)).isFalse();
    }

    @Test
    void believesNobodyWithoutTrustAnchors() {
        byte[] mail = TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                .signedBy(reading.provider())
                .bytes();

        assertThat(TestReading.trustless(directory).read(mail).verdict()).isEqualTo(SignatureVerdict.UNTRUSTED);
    }
}
