package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.pec.parsing.Daticert;
import it.sportellocertificati.pec.parsing.LetterMail;
import it.sportellocertificati.pec.parsing.MailReader;
import it.sportellocertificati.pec.parsing.ReceiptMail;
import it.sportellocertificati.pec.parsing.ReceivedMail;
import it.sportellocertificati.pec.parsing.UnreadableMail;
import it.sportellocertificati.pec.settings.PecProperties;
import it.sportellocertificati.pec.trust.SignatureCheck;
import it.sportellocertificati.pec.trust.TrustAnchors;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Messages in, meaning out: no database, no mailbox. */
class ReceiptReadingTest {

    private static final String ID = "<0123456789abcdef@giustizia.example>";
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final PecAddress US = new PecAddress(PecRoom.PROCURA);
    private static final TestAuthority AUTHORITY = new TestAuthority("Autorità di prova");
    private static final TestAuthority.Signer PROVIDER = AUTHORITY.provider();

    @TempDir
    static Path directory;

    private static MailReader reader;

    @BeforeAll
    static void trustTheAuthority() {
        AUTHORITY.writeTo(directory.resolve("ca.pem"));
        reader = reader(directory.resolve("ca.pem"));
    }

    private static MailReader reader(Path anchors) {
        Map<String, Object> settings = new TreeMap<>(PecRoom.settings(25, 143, anchors));
        PecProperties properties = new Binder(new MapConfigurationPropertySource(settings))
                .bind("sportello.pec", PecProperties.class)
                .get();
        return new MailReader(new SignatureCheck(new TrustAnchors(properties)));
    }

    private static ReceiptMail receipt(TestMail mail) {
        return (ReceiptMail) reader.read(mail.bytes(), NOW);
    }

    private static LetterMail letter(TestMail mail) {
        return (LetterMail) reader.read(mail.bytes(), NOW);
    }

    @ParameterizedTest
    @EnumSource(ReceiptKind.class)
    void understandsEveryKindOfReceipt(ReceiptKind kind) {
        ReceiptMail receipt = receipt(TestMail.receipt(kind, ID).signedBy(PROVIDER));

        assertThat(receipt.kind()).isEqualTo(kind);
        assertThat(receipt.verdict()).isEqualTo(SignatureVerdict.VALID);
        assertThat(receipt.about()).isEqualTo(ID);
        assertThat(receipt.believableFor(US)).isTrue();
        Daticert daticert = Objects.requireNonNull(receipt.daticert());
        assertThat(daticert.at()).isEqualTo(Instant.parse("2026-11-20T09:31:00Z"));
        assertThat(daticert.recipient()).isEqualTo("ufficio@pec.comune.example");
    }

    @Test
    void comparesHeaderNamesWhateverTheirCase() {
        ReceiptMail receipt = receipt(TestMail.receipt(ReceiptKind.DELIVERY, ID)
                .header("X-Ricevuta", null)
                .header("x-RICEVUTA", "Avvenuta-Consegna")
                .signedBy(PROVIDER));

        assertThat(receipt.kind()).isEqualTo(ReceiptKind.DELIVERY);
    }

    @Test
    void believesSignaturesWithOldDigests() {
        ReceiptMail receipt = receipt(
                TestMail.receipt(ReceiptKind.DELIVERY, ID).signedBy(PROVIDER).signedWith("SHA1withRSA"));

        assertThat(receipt.verdict()).isEqualTo(SignatureVerdict.VALID);
    }

    @Test
    void refusesDigestsThatCanBeForged() {
        ReceiptMail receipt = receipt(
                TestMail.receipt(ReceiptKind.DELIVERY, ID).signedBy(PROVIDER).signedWith("MD5withRSA"));

        assertThat(receipt.verdict()).isEqualTo(SignatureVerdict.BROKEN);
    }

    @Test
    void judgesACertificateAtTheTimeOfSigning() {
        TestAuthority.Signer old = AUTHORITY.signer(
                "posta-certificata@pec.gestore.example",
                Instant.parse("2019-01-01T00:00:00Z"),
                Instant.parse("2022-01-01T00:00:00Z"));

        assertThat(receipt(TestMail.receipt(ReceiptKind.DELIVERY, ID)
                                .signedBy(old)
                                .signedAt(Instant.parse("2021-05-01T10:00:00Z")))
                        .verdict())
                .isEqualTo(SignatureVerdict.VALID);
        assertThat(receipt(TestMail.receipt(ReceiptKind.DELIVERY, ID)
                                .signedBy(old)
                                .signedAt(Instant.parse("2023-05-01T10:00:00Z")))
                        .verdict())
                .isEqualTo(SignatureVerdict.UNTRUSTED);
    }

    @Test
    void doesNotTrustAnotherAuthorityThatBearsTheSameName() {
        TestAuthority impostor = new TestAuthority("Autorità di prova");
        ReceiptMail receipt = receipt(TestMail.receipt(ReceiptKind.DELIVERY, ID).signedBy(impostor.provider()));

        assertThat(receipt.verdict()).isEqualTo(SignatureVerdict.UNTRUSTED);
        assertThat(receipt.believableFor(US)).isFalse();
    }

    @Test
    void doesNotTrustAPersonsCertificateOfTheSameAuthority() {
        TestAuthority.Signer person = AUTHORITY.signer(
                "mario.rossi@example.example",
                Instant.parse("2024-01-01T00:00:00Z"),
                Instant.parse("2030-01-01T00:00:00Z"));

        assertThat(receipt(TestMail.receipt(ReceiptKind.DELIVERY, ID).signedBy(person))
                        .verdict())
                .isEqualTo(SignatureVerdict.UNTRUSTED);
    }

    @Test
    void noticesThatTheContentWasChanged() {
        ReceiptMail receipt = receipt(
                TestMail.receipt(ReceiptKind.DELIVERY, ID).signedBy(PROVIDER).brokenAfterwards());

        assertThat(receipt.verdict()).isEqualTo(SignatureVerdict.BROKEN);
        assertThat(receipt.believableFor(US)).isFalse();
    }

    @Test
    void doesNotBelieveAnUnsignedReceipt() {
        ReceiptMail receipt = receipt(TestMail.receipt(ReceiptKind.DELIVERY, ID));

        assertThat(receipt.verdict()).isEqualTo(SignatureVerdict.UNSIGNED);
        assertThat(receipt.believableFor(US)).isFalse();
    }

    @Test
    void believesNobodyWithoutTrustAnchors() {
        MailReader trustless = reader(directory.resolve("absent.pem"));
        byte[] mail =
                TestMail.receipt(ReceiptKind.DELIVERY, ID).signedBy(PROVIDER).bytes();

        assertThat(trustless.read(mail, NOW).verdict()).isEqualTo(SignatureVerdict.UNTRUSTED);
    }

    @Test
    void takesAGenuineReceiptThatLostItsHeaders() {
        ReceiptMail receipt = receipt(TestMail.receipt(ReceiptKind.ACCEPTANCE, ID)
                .header("X-Ricevuta", null)
                .header("X-Riferimento-Message-ID", null)
                .signedBy(PROVIDER));

        assertThat(receipt.kind()).isEqualTo(ReceiptKind.ACCEPTANCE);
        assertThat(receipt.about()).isEqualTo(ID);
        assertThat(receipt.believableFor(US)).isTrue();
    }

    @Test
    void readsOurIdFromTheHeaderWhenTheProviderLeavesMsgidOut() {
        String without = TestMail.daticert("avvenuta-consegna", null);
        ReceiptMail ours = receipt(
                TestMail.receipt(ReceiptKind.DELIVERY, ID).daticert(without).signedBy(PROVIDER));
        ReceiptMail others = receipt(TestMail.receipt(ReceiptKind.DELIVERY, ID)
                .daticert(without.replace(PecRoom.PROCURA, "altro@pec.altro.example"))
                .signedBy(PROVIDER));

        assertThat(ours.about()).isEqualTo(ID);
        assertThat(ours.believableFor(US)).isTrue();
        assertThat(others.about()).isEqualTo(ID);
        assertThat(others.believableFor(US)).isFalse();
    }

    @Test
    void goesByTheSignedIdWhenAHeaderNamesAnother() {
        ReceiptMail receipt = receipt(TestMail.receipt(ReceiptKind.DELIVERY, "<altro@altro.example>")
                .header("X-Riferimento-Message-ID", ID)
                .signedBy(PROVIDER));

        assertThat(receipt.about()).isEqualTo("<altro@altro.example>");
    }

    @Test
    void doesNotTakeASignedEnvelopeForAReceiptBecauseOfAHeader() {
        ReceivedMail mail = reader.read(
                TestMail.envelope("comune@pec.comune.example", TestMail.letter("a@b.example", "s", "t"))
                        .header("X-Trasporto", null)
                        .header("X-Ricevuta", "avvenuta-consegna")
                        .header("X-Riferimento-Message-ID", ID)
                        .signedBy(PROVIDER)
                        .bytes(),
                NOW);

        assertThat(mail).isInstanceOf(LetterMail.class);
    }

    @Test
    void takesAReceiptInsideAnEnvelopeForContent() {
        byte[] forged =
                TestMail.receipt(ReceiptKind.DELIVERY, ID).signedBy(PROVIDER).bytes();
        LetterMail letter = letter(TestMail.envelope("truffa@pec.altro.example", forged)
                .header("X-Riferimento-Message-ID", ID)
                .signedBy(PROVIDER));

        assertThat(letter.state()).isEqualTo(ReceivedState.ENVELOPE);
        assertThat(letter.sender()).isEqualTo(new PecAddress("truffa@pec.altro.example"));
    }

    @Test
    void takesTheSenderOfAnEnvelopeFromWhatIsSigned() {
        LetterMail letter = letter(TestMail.envelope(
                        "protocollo@pec.comune.example",
                        TestMail.letter(
                                "chiunque@altro.example", "=?UTF-8?Q?Avviso_n=C2=B0_1?=", "Numero LU26-0004-1275"))
                .header("Reply-To", "altro@pec.altro.example")
                .signedBy(PROVIDER));

        assertThat(letter.trusted()).isTrue();
        assertThat(letter.sender()).isEqualTo(new PecAddress("protocollo@pec.comune.example"));
        assertThat(letter.subject()).isEqualTo("Avviso n° 1");
        assertThat(letter.text()).contains("LU26-0004-1275");
    }

    @Test
    void doesNotTrustAnomaliesNorOrdinaryMail() {
        byte[] inner = TestMail.letter("qualcuno@posta.example", "Ciao", "testo");
        LetterMail anomaly = letter(TestMail.envelope("qualcuno@posta.example", inner)
                .header("X-Trasporto", "errore")
                .daticert(null)
                .signedBy(PROVIDER));
        LetterMail ordinary = (LetterMail) reader.read(inner, NOW);

        assertThat(anomaly.state()).isEqualTo(ReceivedState.ANOMALY);
        assertThat(anomaly.trusted()).isFalse();
        assertThat(anomaly.sender()).isEqualTo(new PecAddress("qualcuno@posta.example"));
        assertThat(ordinary.state()).isEqualTo(ReceivedState.ORDINARY);
        assertThat(ordinary.trusted()).isFalse();
    }

    @Test
    void readsTheDoctypeThatRealProvidersWriteWithoutFetchingIt() {
        String xml = TestMail.daticert("accettazione", ID)
                .replace(
                        "<postacert ",
                        "<!DOCTYPE postacert PUBLIC \"posta certificata\" \"http://192.0.2.1/dtd/postacert.dtd\"><postacert ");
        ReceiptMail receipt = receipt(
                TestMail.receipt(ReceiptKind.ACCEPTANCE, ID).daticert(xml).signedBy(PROVIDER));

        assertThat(receipt.problem()).isNull();
        assertThat(receipt.believableFor(US)).isTrue();
    }

    @Test
    void neverExpandsAnEntity() {
        String xml = TestMail.daticert("errore-consegna", ID)
                .replace(
                        "<postacert ",
                        "<!DOCTYPE postacert [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY a \"aaaaaaaaaa\">"
                                + "<!ENTITY b \"&a;&a;&a;&a;\">]><postacert ")
                .replace("</dati>", "<errore-esteso>5.1.1 &x;&b;</errore-esteso></dati>");
        ReceiptMail receipt = receipt(
                TestMail.receipt(ReceiptKind.DELIVERY_FAILURE, ID).daticert(xml).signedBy(PROVIDER));

        if (receipt.daticert() == null) {
            assertThat(receipt.problem()).isEqualTo("daticert-malformed");
        } else {
            assertThat(receipt.daticert().words()).isEqualTo("5.1.1");
        }
    }

    @Test
    void keepsAReceiptWithAMalformedDaticertButDoesNotBelieveIt() {
        ReceiptMail receipt = receipt(TestMail.receipt(ReceiptKind.DELIVERY, ID)
                .daticert("<postacert tipo=")
                .signedBy(PROVIDER));

        assertThat(receipt.problem()).isEqualTo("daticert-malformed");
        assertThat(receipt.about()).isEqualTo(ID);
        assertThat(receipt.believableFor(US)).isFalse();
    }

    @Test
    void marksRecipientsWithoutACertifiedMailbox() {
        ReceiptMail receipt = receipt(TestMail.receipt(ReceiptKind.ACCEPTANCE, ID)
                .daticert(TestMail.daticert("accettazione", ID).replace("certificato", "esterno"))
                .signedBy(PROVIDER));

        assertThat(Objects.requireNonNull(receipt.daticert()).external()).isTrue();
    }

    @Test
    void setsAsideWhatIsTooDeepTooManyOrTooMuch() {
        assertThat(problem(nested(40))).isEqualTo("too-deep");
        assertThat(problem(("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n".repeat(5_000))
                        .getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("too-many-parts");
        assertThat(problem(("X-A: b\r\n".repeat(40_000) + "\r\n").getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("head-too-large");
        assertThat(problem("X-Ricevuta: promozione\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("receipt-kind-unknown");
        assertThat(reader.read(new byte[0], NOW)).isInstanceOf(LetterMail.class);
    }

    private static String problem(byte[] mail) {
        return ((UnreadableMail) reader.read(mail, NOW)).problem();
    }

    private static byte[] nested(int depth) {
        StringBuilder mail = new StringBuilder("MIME-Version: 1.0\r\n");
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        return mail.append("\r\nx").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
