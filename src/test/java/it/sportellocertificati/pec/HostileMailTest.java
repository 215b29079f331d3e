package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.pec.parsing.LetterMail;
import it.sportellocertificati.pec.parsing.ReceiptMail;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages written to harm whoever reads them. */
class HostileMailTest {

    @TempDir
    static Path directory;

    private static TestReading reading;

    @BeforeAll
    static void trustTheAuthority() {
        reading = new TestReading(directory);
    }

    @Test
    void neverExpandsAnEntity() {
        String xml = TestMail.daticert("errore-consegna", TestReading.ID)
                .replace(
                        "<postacert ",
                        "<!DOCTYPE postacert [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY a \"aaaaaaaaaa\">"
                                + "<!ENTITY b \"&a;&a;&a;&a;\">]><postacert ")
                .replace("</dati>", "<errore-esteso>5.1.1 &x;&b;</errore-esteso></dati>");
        ReceiptMail receipt = reading.receipt(TestMail.receipt(ReceiptKind.DELIVERY_FAILURE, TestReading.ID)
                .daticert(xml)
                .signedBy(reading.provider()));

        if (receipt.daticert() == null) {
            assertThat(receipt.problem()).isEqualTo("daticert-malformed");
        } else {
            assertThat(receipt.daticert().words()).isEqualTo("5.1.1");
        }
    }

    @Test
    void setsAsideWhatIsTooDeepTooManyOrTooMuch() {
        assertThat(reading.problem(nested(40))).isEqualTo("too-deep");
        assertThat(reading.problem(
                        ("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n".repeat(5_000))
                                .getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("too-many-parts");
        assertThat(reading.problem(("X-A: b\r\n".repeat(40_000) + "\r\n").getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("head-too-large");
        assertThat(reading.problem("X-Ricevuta: promozione\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("receipt-kind-unknown");
        assertThat(reading.read(new byte[0])).isInstanceOf(LetterMail.class);
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
