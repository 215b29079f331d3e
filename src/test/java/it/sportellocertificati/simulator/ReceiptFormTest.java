package it.sportellocertificati.simulator;

import static it.sportellocertificati.simulator.RunningProvider.RECIPIENT;
import static it.sportellocertificati.simulator.RunningProvider.SENDER;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Complete, brief and synthetic delivery receipts. */
class ReceiptFormTest {

    @RegisterExtension
    final RunningProvider running = new RunningProvider();

    @Test
    void briefReceiptHoldsTheDigestInPlaceOfTheAttachment() throws Exception {
        running.post("<uno@sportello.example>", RECIPIENT);
        running.post("<due@sportello.example>", RECIPIENT, "x-tiporicevuta: breve");

        byte[] attachment;
        try (InputStream in = attachment(running.answers().get(1), "certificato.pdf")) {
            attachment = in.readAllBytes();
        }
        Received brief = running.answers().get(3);
        String digest;
        try (InputStream in = attachment(brief, "certificato.pdf.hash")) {
            digest = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
        }
        assertThat(digest)
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-1").digest(attachment)));
        assertThat(brief.daticert("/postacert/dati/ricevuta/@tipo")).isEqualTo("breve");
        assertThat(brief.original().getMessageID())
                .isEqualTo("<" + brief.daticert("/postacert/dati/identificativo") + ">");
        brief.signerUnder(running.get().anchor());
    }

    @Test
    void syntheticReceiptHoldsNoOriginal() throws Exception {
        running.post("<uno@sportello.example>", RECIPIENT, "X-TipoRicevuta: sintetica");

        Received receipt = running.answers().get(1);
        assertThat(receipt.part("postacert.eml")).isEmpty();
        assertThat(receipt.daticert("/postacert/dati/ricevuta/@tipo")).isEqualTo("sintetica");
    }

    @Test
    void receiptOfACopyHoldsNoOriginalAlthoughItCallsItselfComplete() throws Exception {
        String copy = "copia@pec.comune-di-prova.example";
        running.sender()
                .send(MailClient.letter(SENDER, RECIPIENT, "<uno@sportello.example>", "Cc: " + copy), RECIPIENT, copy);
        running.settle();

        assertThat(running.answers().get(1).part("postacert.eml")).isPresent();
        assertThat(running.answers().get(2).part("postacert.eml")).isEmpty();
        assertThat(running.answers().get(2).daticert("/postacert/dati/ricevuta/@tipo"))
                .isEqualTo("completa");
    }

    private static InputStream attachment(Received receipt, String name) throws Exception {
        var parts = (Multipart) receipt.original().getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo(name);
        return parts.getBodyPart(1).getInputStream();
    }
}
