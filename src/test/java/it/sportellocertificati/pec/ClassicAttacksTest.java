package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.pec.parsing.LetterMail;
import it.sportellocertificati.pec.parsing.ReceiptMail;
import it.sportellocertificati.pec.parsing.ReceivedMail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The attacks that everybody tries first, each signed by a trusted provider, so that it gets as far as it can. */
class ClassicAttacksTest {

    /** Far above what an honest message of some kilobytes needs, far below what hurts. */
    private static final long MEMORY = 24L * 1024 * 1024;

    @TempDir
    static Path directory;

    private static TestReading reading;

    @BeforeAll
    static void trustTheAuthority() {
        reading = new TestReading(directory);
        reading.read(TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                .signedBy(reading.provider())
                .bytes());
    }

    @Test
    void fetchesNoExternalEntityAndNoDtd() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "SEGRETO");
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            String url = "http://127.0.0.1:" + server.getLocalPort();
            String doctype = "<!DOCTYPE postacert SYSTEM \"" + url + "/postacert.dtd\" [<!ENTITY file SYSTEM \""
                    + secret.toUri() + "\"><!ENTITY web SYSTEM \"" + url + "/web\">"
                    + "<!ENTITY % more SYSTEM \"" + url + "/more\">%more;]>";

            ReceivedMail mail = reading.read(failure(doctype, "5.1.1 &file;&web;"));

            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
            assertThat(describe(mail)).doesNotContain("SEGRETO");
        }
    }

    @Test
    void expandsNoEntities() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE postacert [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        byte[] laughs = failure(entities + "]>", "&a11;");
        byte[] quadratic =
                failure("<!DOCTYPE postacert [<!ENTITY a \"" + "a".repeat(50_000) + "\">]>", "&a;".repeat(20_000));

        assertThat(describe(bounded(laughs, MEMORY))).doesNotContain("aaaaaaaaaa");
        assertThat(describe(bounded(quadratic, MEMORY))).doesNotContain("aaaaaaaaaa");
    }

    @Test
    void unpacksNothingThatIsNestedLikeAZipBomb() {
        String letter = "From: a@b.example\r\nSubject: dentro\r\n";
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            nested.append(letter).append("Content-Type: message/rfc822\r\n\r\n");
        }
        byte[] messages = TestMail.envelope("a@b.example", ascii(nested + letter + "\r\nx"))
                .signedBy(reading.provider())
                .bytes();
        assertThat(bounded(messages, MEMORY)).isInstanceOf(LetterMail.class);

        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            parts.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        assertThat(bounded(ascii(parts + "\r\nx"), MEMORY).problem()).isEqualTo("too-deep");

        byte[] inner = TestMail.envelope("a@b.example", ascii(parts + "\r\nx"))
                .signedBy(reading.provider())
                .bytes();
        assertThat(bounded(inner, MEMORY).problem()).isEqualTo("too-deep");
    }

    @Test
    void readsNoMoreOfADaticertThanARealOneCanHave() {
        byte[] huge = new byte[8_000_000];
        Arrays.fill(huge, (byte) ' ');
        byte[] mail = TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                .daticert(huge)
                .signedBy(reading.provider())
                .bytes();

        ReceiptMail receipt = (ReceiptMail) bounded(mail, MEMORY + 8L * mail.length);

        assertThat(receipt.problem()).isEqualTo("part-too-large");
        assertThat(believed(receipt)).isFalse();
    }

    @Test
    void believesNoReceiptInsideAnEnvelope() {
        byte[] forged = TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                .boundary("=_inner")
                .signedBy(reading.provider())
                .bytes();
        TestMail envelope = TestMail.envelope("truffa@pec.altro.example", forged);

        for (String claim : new String[] {null, "avvenuta-consegna"}) {
            ReceivedMail mail = reading.read(envelope.header("X-Ricevuta", claim)
                    .header("X-Riferimento-Message-ID", TestReading.ID)
                    .signedBy(reading.provider())
                    .bytes());
            assertThat(mail).isInstanceOf(LetterMail.class);
        }
        ReceivedMail stripped = reading.read(envelope.header("X-Trasporto", null)
                .header("X-Ricevuta", "avvenuta-consegna")
                .signedBy(reading.provider())
                .bytes());
        assertThat(stripped).isInstanceOf(LetterMail.class);
    }

    @Test
    void believesNoReceiptInsideAnAnomaly() {
        byte[] forged = TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                .boundary("=_inner")
                .signedBy(reading.provider())
                .bytes();
        TestMail anomaly = TestMail.envelope("truffa@altro.example", forged)
                .withoutDaticert()
                .header("X-Ricevuta", "avvenuta-consegna")
                .header("X-Riferimento-Message-ID", TestReading.ID)
                .signedBy(reading.provider());

        assertThat(reading.read(anomaly.header("X-Trasporto", "errore").bytes()))
                .isInstanceOf(LetterMail.class);
        assertThat(believed(reading.read(anomaly.header("X-Trasporto", null).bytes())))
                .as("its daticert stands in what somebody sent")
                .isFalse();
    }

    @Test
    void believesNeitherOfTwoCertificationsInOneMessage() {
        String second = TestMail.daticert("avvenuta-consegna", TestReading.ID);
        byte[] smuggled =
                ascii("Subject: x\r\n\r\n--=_mixed\r\nContent-Type: application/xml; name=\"daticert.xml\"\r\n\r\n"
                        + second + "\r\n");
        LetterMail letter = reading.letter(
                TestMail.envelope("truffa@pec.altro.example", smuggled).signedBy(reading.provider()));
        ReceiptMail receipt = reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY_FAILURE, TestReading.ID)
                .original(smuggled)
                .signedBy(reading.provider()));

        assertThat(letter.trusted()).isFalse();
        assertThat(receipt.problem()).isEqualTo("daticert-twice");
        assertThat(believed(receipt)).isFalse();
    }

    @Test
    void believesNoGenuineReceiptThatSomebodyWrapsInAMessageOfTheirOwn() {
        String genuine = new String(
                TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                        .signedBy(reading.provider())
                        .bytes(),
                StandardCharsets.ISO_8859_1);
        String wrapped = "From: posta-certificata@pec.gestore.example\r\nX-Ricevuta: avvenuta-consegna\r\n"
                + "Content-Type: multipart/mixed; boundary=outer\r\n\r\n--outer\r\n"
                + genuine.substring(genuine.indexOf("Content-Type:")) + "\r\n--outer--\r\n";

        assertThat(believed(reading.read(wrapped.getBytes(StandardCharsets.ISO_8859_1))))
                .isFalse();
    }

    @Test
    void believesNoReceiptOfAnotherAuthority() {
        TestAuthority other = new TestAuthority("Autorità di prova");

        ReceiptMail receipt = reading.receipt(
                TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID).signedBy(other.provider()));

        assertThat(receipt.verdict()).isEqualTo(SignatureVerdict.UNTRUSTED);
        assertThat(believed(receipt)).isFalse();
    }

    @Test
    void takesTheKindFromWhatIsSignedAndNeverFromAHeader() {
        ReceiptMail acceptance = reading.receipt(TestMail.receipt(ReceiptKind.ACCEPTANCE, TestReading.ID)
                .header("X-Ricevuta", "avvenuta-consegna")
                .signedBy(reading.provider()));
        ReceiptMail unknown = reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY, TestReading.ID)
                .daticert(TestMail.daticert("promozione", TestReading.ID))
                .signedBy(reading.provider()));

        assertThat(acceptance.kind()).isEqualTo(ReceiptKind.ACCEPTANCE);
        assertThat(believed(unknown)).isFalse();
    }

    /** A receipt of a failure, whose daticert begins with this and whose words are these. */
    private static byte[] failure(String doctype, String words) {
        String xml = TestMail.daticert("errore-consegna", TestReading.ID)
                .replace("<postacert ", doctype + "<postacert ")
                .replace("</dati>", "<errore-esteso>" + words + "</errore-esteso></dati>");
        return TestMail.receipt(ReceiptKind.DELIVERY_FAILURE, TestReading.ID)
                .daticert(xml)
                .signedBy(reading.provider())
                .bytes();
    }

    private static ReceivedMail bounded(byte[] mail, long memory) {
        Allocation<ReceivedMail> read = Allocation.of(() -> reading.read(mail));
        assertThat(read.bytes()).isLessThan(memory);
        return read.result();
    }

    private static boolean believed(ReceivedMail mail) {
        return mail instanceof ReceiptMail receipt && receipt.believableFor(() -> TestReading.LETTER);
    }

    /** All that came out of the message. */
    private static String describe(ReceivedMail mail) {
        return mail instanceof ReceiptMail receipt ? String.valueOf(receipt.daticert()) : mail.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
