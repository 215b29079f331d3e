package it.sportellocertificati.simulator;

import static it.sportellocertificati.simulator.RunningProvider.RECIPIENT;
import static it.sportellocertificati.simulator.RunningProvider.SENDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may hand in what, and what is refused with a notice of non-acceptance. */
class AccessPointTest {

    @RegisterExtension
    final RunningProvider running = new RunningProvider();

    @Test
    void refusesAWrongPasswordAtBothDoors() {
        var intruder = new MailClient(running.get(), SENDER, "indovinata");

        assertThatThrownBy(() -> intruder.send(MailClient.letter(SENDER, RECIPIENT, "<uno@x.example>"), RECIPIENT))
                .isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(intruder::inbox).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void takesNothingFromWhoHasNotLoggedIn() throws Exception {
        try (var socket = new Socket(
                        InetAddress.getLoopbackAddress(), running.get().smtpPort());
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(in.readLine()).startsWith("220");
            socket.getOutputStream().write(("MAIL FROM:<" + SENDER + ">\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(in.readLine()).startsWith("530");
        }
    }

    @Test
    void refusesASenderThatTheUserDoesNotOwn() {
        byte[] letter = MailClient.letter("altro@pec.altrove.example", RECIPIENT, "<uno@x.example>");

        assertThatThrownBy(() -> running.sender().send("altro@pec.altrove.example", letter, RECIPIENT))
                .isInstanceOfSatisfying(SMTPSendFailedException.class, refusal -> {
                    assertThat(refusal.getReturnCode()).isEqualTo(553);
                    assertThat(refusal).hasMessageContaining("5.7.1");
                })
                .hasRootCauseInstanceOf(SMTPSenderFailedException.class);
        assertThat(running.get().acceptedPerMessageId()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "To: protocollo@pec.comune-di-prova.example; From",
                "From: casellario.procura.lucca@giustiziacert.it; To",
                "From: altro@x.example|To: protocollo@pec.comune-di-prova.example; mittente",
                "From: casellario.procura.lucca@giustiziacert.it|To: altri@x.example; destinatario",
            })
    void answersAFormalErrorWithNonAcceptance(String headers, String named) throws Exception {
        String letter =
                headers.replace("|", "\r\n") + "\r\nMessage-ID: <uno@x.example>\r\nSubject: Prova\r\n\r\nTesto\r\n";
        running.sender().send(letter.getBytes(StandardCharsets.US_ASCII), RECIPIENT);
        running.settle();

        assertThat(running.kinds(SENDER)).containsExactly("non-accettazione");
        assertThat(running.answers().get(0).daticert("/postacert/dati/errore-esteso"))
                .contains(named);
        assertThat(running.kinds(RECIPIENT)).isEmpty();
    }

    @Test
    void answersAHiddenCopyWithNonAcceptance() throws Exception {
        byte[] letter = MailClient.letter(SENDER, RECIPIENT, "<uno@x.example>", "Bcc: nascosto@x.example");
        running.get().send(SENDER, List.of(RECIPIENT), letter);
        running.settle();

        assertThat(running.answers().get(0).daticert("/postacert/dati/errore-esteso"))
                .contains("Bcc");
    }

    @Test
    void weighsSizeTimesRecipients() throws Exception {
        String[] recipients = IntStream.range(0, 32)
                .mapToObj(i -> "ufficio" + i + "@pec.comune-di-prova.example")
                .toArray(String[]::new);
        byte[] letter = MailClient.letter(SENDER, String.join(",\r\n ", recipients), "<uno@x.example>");
        byte[] large = Arrays.copyOf(letter, 1024 * 1024);
        Arrays.fill(large, letter.length, large.length, (byte) 'x');
        running.sender().send(letter, recipients);
        running.sender().send(large, recipients);
        running.settle();

        List<Received> answers = running.answers();
        assertThat(running.kinds(SENDER)).startsWith("accettazione").hasSize(34).endsWith("non-accettazione");
        assertThat(answers.get(33).daticert("/postacert/dati/errore-esteso")).contains("30 MB");
    }

    @Test
    void neverLetsASubjectWriteHeaderFields() throws Exception {
        String letter = "From: " + SENDER + "\r\nTo: " + RECIPIENT + "\r\nMessage-ID: <uno@x.example>\r\n"
                + "Subject: =?UTF-8?Q?Prova=0D=0AX-Trasporto:_errore?= <&\"\r\n\r\nTesto\r\n";
        running.sender().send(letter.getBytes(StandardCharsets.US_ASCII), RECIPIENT);
        running.settle();

        assertThat(running.answers()).hasSize(2).allSatisfy(answer -> {
            assertThat(answer.header("X-Trasporto")).isEmpty();
            assertThat(answer.daticert("/postacert/intestazione/oggetto")).isEqualTo("Prova X-Trasporto: errore <&\"");
        });
    }
}
