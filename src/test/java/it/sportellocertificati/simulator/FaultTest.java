package it.sportellocertificati.simulator;

import static it.sportellocertificati.simulator.RunningProvider.RECIPIENT;
import static it.sportellocertificati.simulator.RunningProvider.SENDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Multipart;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SignatureException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Misbehaviour on demand, each as real providers have shown it. */
class FaultTest {

    @RegisterExtension
    final RunningProvider running = new RunningProvider();

    @Test
    void sendsEachReceiptTwiceByteByByteTheSame() throws Exception {
        running.get().misbehave(Fault.DUPLICATES);
        running.post("<uno@x.example>", RECIPIENT);

        List<byte[]> receipts = running.sender().inbox();
        assertThat(running.kinds(SENDER))
                .containsExactly("accettazione", "accettazione", "avvenuta-consegna", "avvenuta-consegna");
        assertThat(receipts.get(1)).isEqualTo(receipts.get(0));
        assertThat(receipts.get(3)).isEqualTo(receipts.get(2));
        assertThat(running.kinds(RECIPIENT)).hasSize(1);
    }

    @Test
    void deliversBeforeItAccepts() throws Exception {
        running.get().misbehave(Fault.DELIVERY_FIRST);
        running.post("<uno@x.example>", RECIPIENT);

        assertThat(running.kinds(SENDER)).containsExactly("avvenuta-consegna", "accettazione");
    }

    @Test
    void leavesOutTheHeaderAndTheOriginal() throws Exception {
        running.get().misbehave(Fault.MISSING_HEADER, Fault.MISSING_ORIGINAL);
        running.post("<uno@x.example>", RECIPIENT);

        Received delivery = running.answers().get(1);
        assertThat(delivery.header("X-Ricevuta")).isEmpty();
        assertThat(delivery.part("postacert.eml")).isEmpty();
        assertThat(delivery.daticert("/postacert/@tipo")).isEqualTo("avvenuta-consegna");
    }

    @Test
    void declaresTheDocumentTypeInTheCertificationData() throws Exception {
        running.get().misbehave(Fault.DOCTYPE);
        running.post("<uno@x.example>", RECIPIENT);

        Received delivery = running.answers().get(1);
        try (InputStream in = delivery.part("daticert.xml").orElseThrow().getInputStream()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<!DOCTYPE postacert PUBLIC \"posta certificata\"");
        }
        assertThat(delivery.daticert("/postacert/dati/consegna")).isEqualTo(RECIPIENT);
    }

    @Test
    void mixesReceiptsOfSomebodyElseIn() throws Exception {
        running.get().misbehave(Fault.FOREIGN_RECEIPTS);
        running.post("<uno@x.example>", RECIPIENT);

        List<Received> answers = running.answers();
        assertThat(answers).hasSize(4);
        assertThat(answers.get(1).header("X-Riferimento-Message-ID")).startsWith("<altrui.");
        assertThat(answers.get(1).daticert("/postacert/dati/msgid")).startsWith("<altrui.");
        assertThat(answers.get(1).message().getMessageID())
                .isNotEqualTo(answers.get(0).message().getMessageID());
    }

    @Test
    void signsUnderAnAuthorityThatNobodyTrusts() throws Exception {
        running.get().misbehave(Fault.UNTRUSTED_AUTHORITY);
        running.post("<uno@x.example>", RECIPIENT);

        Received acceptance = running.answers().get(0);
        assertThatThrownBy(() -> acceptance.signerUnder(running.get().anchor())).isInstanceOf(SignatureException.class);
        acceptance.signerUnder(running.directory().resolve("altra-ca/ca.pem"));
    }

    @Test
    void keepsToTheOlderWaysOfSigningAndWriting() throws Exception {
        running.get().misbehave(Fault.SHA1, Fault.PLAIN_TEXT, Fault.MISSING_MSGID);
        running.post("<uno@x.example>", RECIPIENT);

        Received delivery = running.answers().get(1);
        assertThat(delivery.message().getContentType()).contains("micalg=\"sha1\"");
        assertThat(delivery.digestAlgorithm()).isEqualTo("1.3.14.3.2.26");
        delivery.signerUnder(running.get().anchor());
        var mixed = (Multipart)
                ((Multipart) delivery.message().getContent()).getBodyPart(0).getContent();
        assertThat(mixed.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(delivery.daticert("/postacert/dati/msgid")).isEmpty();
        assertThat(delivery.header("X-Riferimento-Message-ID")).isEqualTo("<uno@x.example>");
    }

    @Test
    void callsEveryErrorByOneName() throws Exception {
        running.get().misbehave(Fault.VAGUE_ERROR);
        running.post("<uno@x.example>", "inesistente@pec.comune-di-prova.example");

        Received failure = running.answers().get(1);
        assertThat(failure.daticert("/postacert/@errore")).isEqualTo("altro");
        assertThat(failure.daticert("/postacert/dati/errore-esteso"))
                .isEqualTo("5.1.1 - Altro gestore di prova (simulatore) - indirizzo non valido");
    }

    @Test
    void obeysTheWordsInAnAddressForThatMessageAlone() throws Exception {
        running.post("<uno@x.example>", "ufficio+doppie+sha1@pec.comune-di-prova.example");
        running.post("<due@x.example>", RECIPIENT);

        assertThat(running.kinds(SENDER))
                .containsExactly(
                        "accettazione",
                        "accettazione",
                        "avvenuta-consegna",
                        "avvenuta-consegna",
                        "accettazione",
                        "avvenuta-consegna");
        assertThat(running.answers().get(3).message().getContentType()).contains("sha1");
        assertThat(running.answers().get(5).message().getContentType()).contains("sha-256");
    }

    @Test
    void answersLateWhenItIsSlowAndYetTakesTheMessage() throws Exception {
        running.get().misbehave(Fault.SLOW);
        running.post("<uno@x.example>", RECIPIENT);

        assertThat(running.kinds(SENDER)).containsExactly("accettazione", "avvenuta-consegna");
    }

    @Test
    void refusesEveryLogInUntilTheFaultIsOver() throws Exception {
        running.get().misbehave(Fault.LOGIN_REFUSED);

        assertThatThrownBy(() -> running.sender().inbox()).isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> running.post("<uno@x.example>", RECIPIENT))
                .isInstanceOf(AuthenticationFailedException.class);
        running.get().misbehave();
        running.post("<uno@x.example>", RECIPIENT);
        assertThat(running.sender().inbox()).hasSize(2);
    }

    @Test
    void wrapsOrdinaryMailInAnEnvelopeOfAnomaly() throws Exception {
        String citizen = "cittadino@posta-ordinaria.example";
        running.get().send(citizen, List.of(SENDER), MailClient.letter(citizen, SENDER, "<uno@x.example>"));
        running.settle();

        Received anomaly = running.answers().get(0);
        assertThat(anomaly.header("X-Trasporto")).isEqualTo("errore");
        assertThat(anomaly.header("X-Ricevuta")).isEmpty();
        assertThat(anomaly.message().getSubject()).startsWith("ANOMALIA MESSAGGIO: ");
        assertThat(anomaly.part("daticert.xml")).isEmpty();
        assertThat(anomaly.original().getSubject()).isEqualTo("Certificato perché sì");
        assertThat(running.kinds(citizen)).isEmpty();
    }

    @Test
    void servesOddMessagesAsTheyCame() throws Exception {
        List<String> odd = List.of(
                "",
                "nessun campo",
                "Content-Type: multipart/mixed\r\n\r\nsenza limite",
                "Content-Type: multipart/signed; boundary=x\r\n\r\n--x\r\n",
                "Content-Type: ///;;;=\r\nSubject: =?x?Q?=ZZ?=\r\n\r\nciao",
                "X-Ricevuta: accettazione\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%");
        for (String message : odd) {
            running.get().deliverOrdinary(SENDER, message.getBytes(StandardCharsets.ISO_8859_1));
        }
        running.post("<uno@x.example>", RECIPIENT);

        assertThat(running.kinds(SENDER)).hasSize(odd.size() + 2);
        assertThat(running.sender().inbox()).hasSize(odd.size() + 2);
    }
}
