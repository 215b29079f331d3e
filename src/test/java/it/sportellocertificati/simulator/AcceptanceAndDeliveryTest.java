package it.sportellocertificati.simulator;

import static it.sportellocertificati.simulator.RunningProvider.RECIPIENT;
import static it.sportellocertificati.simulator.RunningProvider.SENDER;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The normal way: acceptance, the envelope for the recipient, the delivery receipt for the sender. */
class AcceptanceAndDeliveryTest {

    @RegisterExtension
    final RunningProvider running = new RunningProvider();

    @Test
    void acceptsThenDeliversAndRefersToTheSendersMessageId() throws Exception {
        running.post("<uno@sportello.example>", RECIPIENT);

        List<Received> answers = running.answers();
        assertThat(running.kinds(SENDER)).containsExactly("accettazione", "avvenuta-consegna");
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.header("X-Riferimento-Message-ID")).isEqualTo("<uno@sportello.example>");
            assertThat(answer.header("X-Trasporto")).isEmpty();
            assertThat(answer.daticert("/postacert/dati/msgid")).isEqualTo("<uno@sportello.example>");
        });
        assertThat(answers.get(0).message().getSubject()).isEqualTo("ACCETTAZIONE: Certificato perché sì");
        assertThat(answers.get(1).message().getSubject()).isEqualTo("CONSEGNA: Certificato perché sì");
        assertThat(answers.get(1).daticert("/postacert/dati/consegna")).isEqualTo(RECIPIENT);
        assertThat(answers.get(1).daticert("/postacert/dati/ricevuta/@tipo")).isEqualTo("completa");
        assertThat(answers.get(0).part("postacert.eml")).isEmpty();
    }

    @Test
    void carriesTheOriginalUnderTheProvidersIdentifierAndWithoutAChangeToItsBody() throws Exception {
        running.post("<uno@sportello.example>", RECIPIENT);

        Received delivery = running.answers().get(1);
        String identifier = "<" + delivery.daticert("/postacert/dati/identificativo") + ">";
        Received envelope =
                Received.of(new MailClient(running.get(), RECIPIENT).inbox().get(0));
        for (Received holder : List.of(delivery, envelope)) {
            assertThat(holder.original().getMessageID()).isEqualTo(identifier);
            assertThat(holder.original().getHeader("X-Riferimento-Message-ID"))
                    .containsExactly("<uno@sportello.example>");
            var out = new ByteArrayOutputStream();
            holder.original().writeTo(out);
            String sent = new String(
                    MailClient.letter(SENDER, RECIPIENT, "<uno@sportello.example>"), StandardCharsets.US_ASCII);
            assertThat(out.toString(StandardCharsets.US_ASCII)).endsWith(sent.substring(sent.indexOf("MIME-Version")));
        }
        assertThat(delivery.message().getMessageID()).isNotEqualTo(identifier);
        assertThat(envelope.message().getMessageID()).isEqualTo(identifier);
    }

    @Test
    void wrapsTheMessageInAnEnvelopeForTheRecipient() throws Exception {
        running.post("<uno@sportello.example>", RECIPIENT);

        Received envelope =
                Received.of(new MailClient(running.get(), RECIPIENT).inbox().get(0));
        assertThat(envelope.header("X-Trasporto")).isEqualTo("posta-certificata");
        assertThat(envelope.header("X-Ricevuta")).isEmpty();
        assertThat(envelope.header("From"))
                .isEqualTo("\"Per conto di: " + SENDER + "\" <posta-certificata@gestore-di-prova.example>");
        assertThat(envelope.header("Reply-To")).isEqualTo(SENDER);
        assertThat(envelope.message().getSubject()).startsWith("POSTA CERTIFICATA: ");
        assertThat(envelope.daticert("/postacert/@tipo")).isEqualTo("posta-certificata");
    }

    @Test
    void signsEveryMessageUnderItsOwnAuthorityForTheIssuersAddress() throws Exception {
        running.post("<uno@sportello.example>", RECIPIENT);

        for (Received answer : running.answers()) {
            X509Certificate signer = answer.signerUnder(running.get().anchor());
            assertThat(signer.getSubjectAlternativeNames()).containsExactly(List.of(1, answer.header("From")));
            assertThat(signer.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.4");
            assertThat(signer.getSubjectX500Principal().getName()).contains("NON VALIDO", "PROVA");
        }
    }

    @Test
    void buildsTheStructureThatRealProvidersBuild() throws Exception {
        running.post("<uno@sportello.example>", RECIPIENT);

        Received delivery = running.answers().get(1);
        assertThat(delivery.message().getContentType())
                .startsWith("multipart/signed")
                .contains("application/x-pkcs7-signature", "micalg");
        var signed = (Multipart) delivery.message().getContent();
        var mixed = (Multipart) signed.getBodyPart(0).getContent();
        assertThat(signed.getBodyPart(1).getFileName()).isEqualTo("smime.p7s");
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(mixed.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        assertThat(mixed.getBodyPart(1).getContentType()).startsWith("application/xml");
        assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo("inline");
        assertThat(mixed.getBodyPart(2).getContentType()).startsWith("message/rfc822");
        var text = ((Multipart) mixed.getBodyPart(0).getContent()).getBodyPart(0);
        assertThat(text.getContentType()).contains("iso-8859-1");
        assertThat((String) text.getContent()).contains("è stato consegnato", "privo di valore legale");
    }

    @Test
    void carriesEightBitLettersAndBareLineEndsUnderAnIntactSignature() throws Exception {
        String letter = "From: " + SENDER + "\nTo: " + RECIPIENT + "\nMessage-ID: <uno@x.example>\nSubject: Prova\n"
                + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nperché così\n\n";
        running.get().send(SENDER, List.of(RECIPIENT), letter.getBytes(StandardCharsets.UTF_8));
        running.settle();

        Received delivery = running.answers().get(1);
        delivery.signerUnder(running.get().anchor());
        assertThat((String) delivery.original().getContent()).isEqualTo("perché così\r\n\r\n");
    }

    @Test
    void endsAtAcceptanceForRecipientsOfOrdinaryMail() throws Exception {
        running.post("<uno@sportello.example>", "cittadino@posta-ordinaria.example");

        assertThat(running.kinds(SENDER)).containsExactly("accettazione");
        assertThat(running.answers().get(0).recipientsInDaticert())
                .containsExactly("cittadino@posta-ordinaria.example esterno");
        assertThat(running.kinds("cittadino@posta-ordinaria.example")).isEmpty();
    }

    @Test
    void namesAllRecipientsInOneAcceptanceAndAnswersForEachApart() throws Exception {
        String second = "inesistente@pec.comune-di-prova.example";
        String third = "cittadino@posta-ordinaria.example";
        byte[] letter = MailClient.letter(SENDER, RECIPIENT + ", " + second, "<uno@sportello.example>", "Cc: " + third);
        running.sender().send(letter, RECIPIENT, second, third);
        running.settle();

        assertThat(running.kinds(SENDER)).containsExactly("accettazione", "avvenuta-consegna", "errore-consegna");
        assertThat(running.answers())
                .allSatisfy(answer -> assertThat(answer.recipientsInDaticert())
                        .containsExactly(RECIPIENT + " certificato", second + " certificato", third + " esterno"));
    }

    @Test
    void keepsPrivateKeysAndMailForTheOwnerAlone() throws Exception {
        running.post("<uno@sportello.example>", RECIPIENT);

        try (var files = Files.walk(running.directory())) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void sendsManyMessagesOverOneConnection() throws Exception {
        var letters = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> MailClient.letter(SENDER, RECIPIENT, "<" + i + "@sportello.example>"))
                .toList();
        running.sender().sendAll(letters, RECIPIENT);
        running.settle();

        assertThat(running.get().acceptedPerMessageId())
                .hasSize(20)
                .allSatisfy((id, count) -> assertThat(count).isOne());
        assertThat(running.kinds(RECIPIENT)).hasSize(20);
    }
}
