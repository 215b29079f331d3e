package it.sportellocertificati.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.europa.esig.dss.enumerations.SignaturePackaging;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.FiscalCode;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.document.CertificateInspection.Inspected;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class CertificateInspectionTest {

    private static final BookingNumber NUMBER = BookingNumber.of(2026, 41275);
    private static final BookingNumber OTHER_NUMBER = BookingNumber.of(2026, 41276);
    private static final String SUBJECT = "RSSMRA80A01H501U";
    private static final String OTHER_SUBJECT = "BNCMRA80A41E715T";
    private static final CertificateExpectation EXPECTED =
            new CertificateExpectation(NUMBER, FiscalCode.parse(SUBJECT));

    private final CertificateInspection inspection = inspection(true);

    @Test
    void takesAPdfThatIsSignedWithin() {
        Inspected inspected = inspection.inspect(EXPECTED, SignedSamples.pades("Certificato"));

        assertThat(inspected.mediaType()).isEqualTo("application/pdf");
        assertThat(inspected.signature().container()).isEqualTo("PADES");
        assertThat(inspected.signature().signatures()).singleElement().satisfies(line -> {
            assertThat(line.signer()).isEqualTo(TestSigner.NAME);
            assertThat(line.intact()).isTrue();
            assertThat(line.signedAt()).isNotNull();
            assertThat(line.verdict()).isEqualTo("INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND");
        });
    }

    @Test
    void takesASignedP7mAroundAPdf() {
        Inspected inspected = inspection.inspect(EXPECTED, SignedSamples.cades("Certificato"));

        assertThat(inspected.mediaType()).isEqualTo("application/pkcs7-mime");
        assertThat(inspected.signature().container()).isEqualTo("CADES");
        assertThat(inspected.signature().signatures()).hasSize(1);
    }

    @Test
    void takesAP7mThatIsWrittenAsBase64() {
        byte[] binary = SignedSamples.cades("Certificato");
        String pem =
                "-----BEGIN PKCS7-----\n" + Base64.getMimeEncoder().encodeToString(binary) + "\n-----END PKCS7-----";

        assertThat(inspection
                        .inspect(EXPECTED, Base64.getEncoder().encode(binary))
                        .signature()
                        .container())
                .isEqualTo("CADES");
        assertThat(inspection
                        .inspect(EXPECTED, Base64.getMimeEncoder().encode(binary))
                        .signature()
                        .container())
                .isEqualTo("CADES");
        assertThat(inspection
                        .inspect(EXPECTED, pem.getBytes(US_ASCII))
                        .signature()
                        .container())
                .isEqualTo("CADES");
    }

    @Test
    void takesAP7mOfUndefinedLength() {
        byte[] streamed = SignedSamples.streamedCades("Certificato");

        assertThat(streamed).startsWith(0x30, 0x80);
        assertThat(inspection.inspect(EXPECTED, streamed).signature().container())
                .isEqualTo("CADES");
    }

    @Test
    void readsThroughThreeEnvelopesAndReportsEverySignature() {
        byte[] thrice = wrapped(wrapped(wrapped(SignedSamples.pades("Certificato"))));

        assertThat(inspection.inspect(EXPECTED, thrice).signature().signatures())
                .hasSize(4);
        assertRefused(wrapped(thrice)).containsExactly("document.file.nestedTooDeep");
    }

    @Test
    void takesAPdfThatTwoPeopleSigned() {
        byte[] twice = SignedSamples.padesOf(SignedSamples.pades("Certificato"), SignedSamples.signer());

        assertThat(inspection.inspect(EXPECTED, twice).signature().signatures()).hasSize(2);
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused(new byte[0]).containsExactly("document.file.empty");
    }

    @Test
    void refusesAFileThatIsTooLargeAndNamesTheLimit() {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> inspection.inspect(EXPECTED, new byte[(2 << 20) + 1]))
                .satisfies(rejected -> assertThat(rejected.problems())
                        .containsExactly(FieldProblem.of("file", "document.file.tooLarge", 2L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Certificato", "0", "MIME-Version: 1.0", "<?xml version='1.0'?>", "PK\003\004"})
    void refusesWhatIsNeitherPdfNorP7m(String content) {
        assertRefused(content.getBytes(ISO_8859_1)).containsExactly("document.file.notPdf");
    }

    @Test
    void refusesAP7mAroundAnythingButAPdf() {
        assertRefused(wrapped("Certificato".getBytes(US_ASCII))).containsExactly("document.file.notPdf");
    }

    @Test
    void refusesASignatureWithoutItsDocument() {
        byte[] apart = SignedSamples.cadesOf(SignedSamples.plainPdf("Certificato"), SignaturePackaging.DETACHED);

        assertRefused(apart).containsExactly("document.file.envelopeEmpty");
    }

    @Test
    void refusesHalfAP7m() {
        byte[] whole = SignedSamples.cades("Certificato");

        assertRefused(Arrays.copyOf(whole, whole.length / 2)).containsExactly("document.file.unreadable");
    }

    @Test
    void refusesAFileThatNobodySigned() {
        assertRefused(SignedSamples.plainPdf("Certificato")).containsExactly("document.file.unsigned");
    }

    @Test
    void takesAnUnsignedFileWhereTheOfficeAllowsIt() {
        Inspected inspected = inspection(false).inspect(EXPECTED, SignedSamples.plainPdf("Certificato"));

        assertThat(inspected.signature()).isEqualTo(new SignatureReport("NONE", List.of()));
    }

    @Test
    void refusesAPdfThatWasAlteredUnderItsSignature() {
        assertRefused(altered(SignedSamples.pades("Certificato"))).containsExactly("document.file.signatureBroken");
    }

    @Test
    void refusesAP7mWhosePdfWasAltered() {
        assertRefused(altered(SignedSamples.cades("Certificato"))).containsExactly("document.file.signatureBroken");
    }

    @Test
    void refusesABrokenSignatureWithinASoundEnvelope() {
        assertRefused(wrapped(altered(SignedSamples.pades("Certificato"))))
                .containsExactly("document.file.signatureBroken");
    }

    @Test
    void refusesAPdfThatWasChangedAfterItWasSigned() throws IOException {
        byte[] signed = SignedSamples.pades("Certificato");

        assertRefused(AlteredSamples.withPageAdded(signed)).containsExactly("document.file.changedAfterSigning");
        assertRefused(AlteredSamples.withTextAdded(signed)).containsExactly("document.file.changedAfterSigning");
        assertRefused(AlteredSamples.withNoteAdded(signed)).containsExactly("document.file.changedAfterSigning");
    }

    @Test
    void refusesAFileThatNamesAnotherBooking() {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> inspection.inspect(EXPECTED, SignedSamples.pades("Prenotazione " + OTHER_NUMBER)))
                .satisfies(rejected -> assertThat(rejected.problems())
                        .containsExactly(FieldProblem.of(
                                "file", "document.file.otherNumber", OTHER_NUMBER.value(), NUMBER.value())));
    }

    @Test
    void refusesAFileThatNamesAnotherPersonAlone() {
        assertRefused(SignedSamples.pades("Codice fiscale: " + OTHER_SUBJECT))
                .containsExactly("document.file.otherSubject");
        assertRefused(SignedSamples.cades("C.F. " + OTHER_SUBJECT.toLowerCase(Locale.ROOT)))
                .containsExactly("document.file.otherSubject");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SUBJECT,
                "cf: rssmra80a01h501u.",
                "R S S M R A 8 0 A 0 1 H 5 0 1 U",
                "Certificato per " + SUBJECT + " richiesto da " + OTHER_SUBJECT,
                "Procura della Repubblica di Lucca, codice fiscale 80008750467",
                "Pratica ABCDEF12G34H567I"
            })
    void takesAFileThatNamesTheSubjectOrNobody(String text) {
        assertThat(inspection.inspect(EXPECTED, SignedSamples.pades("Prenotazione " + NUMBER + "\n" + text)))
                .isNotNull();
    }

    @Test
    void findsTheProvisionalCodeOfASubject() {
        CertificateExpectation provisional = new CertificateExpectation(NUMBER, FiscalCode.parse("80008750467"));

        assertThat(inspection.inspect(provisional, SignedSamples.pades("CF 80008750467, chiesto da " + OTHER_SUBJECT)))
                .isNotNull();
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> inspection.inspect(provisional, SignedSamples.pades("CF " + OTHER_SUBJECT)));
    }

    @Test
    void namesEveryRuleThatAFileBreaks() {
        assertRefused(SignedSamples.plainPdf(OTHER_NUMBER + " " + OTHER_SUBJECT))
                .containsExactly("document.file.otherNumber", "document.file.otherSubject", "document.file.unsigned");
    }

    @Test
    void refusesAProtectedPdf() throws IOException {
        assertRefused(AlteredSamples.protectedBy("password")).containsExactly("document.file.protected");
        assertRefused(AlteredSamples.protectedBy("")).containsExactly("document.file.protected");
    }

    @Test
    void refusesAPdfThatIsNone() throws IOException {
        assertRefused("%PDF-1.7\nCertificato".getBytes(US_ASCII)).containsExactly("document.file.unreadable");
        try (PDDocument none = new PDDocument()) {
            assertRefused(SignedSamples.bytes(none)).containsExactly("document.file.unreadable");
        }
    }

    @Test
    void refusesAPdfOfTooManyPages() throws IOException {
        try (PDDocument book = new PDDocument()) {
            for (int page = 0; page < 6; page++) {
                SignedSamples.addPage(book, "Pagina");
            }
            assertRefused(SignedSamples.bytes(book)).containsExactly("document.file.tooLong");
        }
    }

    @Test
    void refusesAPdfThatUnfoldsWithoutEnd() throws IOException {
        byte[] unfolding = AlteredSamples.withContent(new byte[120 << 20]);

        assertThat(unfolding).hasSizeLessThan(1 << 20);
        assertRefused(unfolding).containsExactly("document.file.unreadable");
    }

    @Test
    void refusesAPdfThatDrawsWithoutEnd() throws IOException {
        assertRefused(AlteredSamples.withContent("q Q ".repeat(600_000).getBytes(US_ASCII)))
                .containsExactly("document.file.unreadable");
        assertRefused(AlteredSamples.withContent(
                        ("BT /F1 1 Tf " + "(aaaaaaaaaaaaaaaaaaaa) Tj ".repeat(30_000) + "ET").getBytes(US_ASCII)))
                .containsExactly("document.file.unreadable");
    }

    private ListAssert<String> assertRefused(byte[] file) {
        return assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> inspection.inspect(EXPECTED, file))
                .extracting(
                        rejected -> rejected.problems().stream()
                                .map(FieldProblem::code)
                                .toList(),
                        InstanceOfAssertFactories.list(String.class));
    }

    private static byte[] wrapped(byte[] content) {
        return SignedSamples.cadesOf(content, SignaturePackaging.ENVELOPING);
    }

    /**
     * Changes the comment that follows the PDF's first line: the file reads as before, and no longer fits its
     * signature.
     */
    private static byte[] altered(byte[] signed) {
        int comment = new String(signed, ISO_8859_1).indexOf("%PDF-") + "%PDF-1.6\n%".length();
        byte[] altered = signed.clone();
        altered[comment + 1] ^= 0x01;
        return altered;
    }

    private static CertificateInspection inspection(boolean signatureRequired) {
        return new CertificateInspection(
                new DocumentSettings(DataSize.ofMegabytes(2), signatureRequired, 5), new SignatureCheck());
    }
}
