package it.sportellocertificati.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "certificato.pdf, certificato.pdf",
        "Certificato n. 3 (copia).PDF, Certificato n. 3 (copia).pdf",
        "C:\\Users\\addetto\\Desktop\\certificato.pdf, certificato.pdf",
        "../../etc/passwd, passwd.pdf",
        "certificato, certificato.pdf",
        "certificato.exe, certificato.exe.pdf",
        "'  .nascosto.pdf. ', nascosto.pdf",
        "'a<b>\"c|d?e*.pdf', a_b__c_d_e_.pdf",
        "perché è così.pdf, perché è così.pdf",
        "'', certificato.pdf",
        ".pdf, certificato.pdf",
        "'/', certificato.pdf"
    })
    void keepsWhatAPersonRecognizesTheFileBy(String typed, String kept) {
        assertThat(FileNames.clean(typed, ".pdf")).isEqualTo(kept);
    }

    @Test
    void takesAwayWhatNobodySees() {
        assertThat(FileNames.clean("certi\r\nBcc: x\u0000fi\u202Ecato\u200B.pdf", ".pdf"))
                .isEqualTo("certiBcc_ xficato.pdf");
    }

    @Test
    void endsAsTheContentDemands() {
        assertThat(FileNames.clean("certificato.pdf.p7m", ".p7m")).isEqualTo("certificato.pdf.p7m");
        assertThat(FileNames.clean("certificato.pdf", ".p7m")).isEqualTo("certificato.pdf.p7m");
        assertThat(FileNames.clean("certificato.p7m", ".pdf")).isEqualTo("certificato.p7m.pdf");
    }

    @Test
    void shortensALongNameAndKeepsItsEnding() {
        assertThat(FileNames.clean("x".repeat(300) + ".pdf", ".pdf"))
                .hasSize(120)
                .endsWith("x.pdf");
        assertThat(FileNames.clean("x".repeat(115) + "\uD83D\uDCC4\uD83D\uDCC4.pdf", ".pdf"))
                .isEqualTo("x".repeat(115) + ".pdf");
    }
}
