package it.sportellocertificati.simulator;

import static it.sportellocertificati.simulator.RunningProvider.SENDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each failure that an address can ask for. */
class FailureAddressesTest {

    private static final String DOMAIN = "@pec.comune-di-prova.example";

    @RegisterExtension
    final RunningProvider running = new RunningProvider();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "inesistente; accettazione errore-consegna; no-dest; 5.1.1",
                "piena; accettazione errore-consegna; altro; 5.2.2",
                "virus; accettazione errore-consegna; virus; virus",
                "rifiutata; non-accettazione; altro; 5.7.1",
                "infetta; non-accettazione; virus; virus",
                "preavviso; accettazione preavviso-errore-consegna; altro; dodici ore",
                "scaduta; accettazione preavviso-errore-consegna errore-consegna; altro; ventiquattro ore",
                "silenzio; accettazione; nessuno; ''",
            })
    void answersByTheNameOfTheMailbox(String localPart, String kinds, String error, String words) throws Exception {
        running.post("<uno@sportello.example>", localPart + DOMAIN);

        List<Received> answers = running.answers();
        Received last = answers.get(answers.size() - 1);
        assertThat(running.kinds(SENDER)).containsExactly(kinds.split(" "));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.daticert("/postacert/@tipo")).isEqualTo(answer.header("X-Ricevuta"));
            answer.signerUnder(running.get().anchor());
        });
        assertThat(last.daticert("/postacert/@errore")).isEqualTo(error);
        assertThat(last.daticert("/postacert/dati/errore-esteso")).contains(words);
        assertThat(running.kinds(localPart + DOMAIN)).isEmpty();
    }

    @Test
    void marksAVirusInHeaderAndSubject() throws Exception {
        running.post("<uno@sportello.example>", "virus" + DOMAIN);
        running.post("<due@sportello.example>", "infetta" + DOMAIN);

        List<Received> answers = running.answers();
        assertThat(answers.get(0).header("X-VerificaSicurezza")).isEmpty();
        assertThat(answers.get(1).header("X-VerificaSicurezza")).isEqualTo("errore");
        assertThat(answers.get(1).message().getSubject()).startsWith("AVVISO DI MANCATA CONSEGNA PER VIRUS: ");
        assertThat(answers.get(2).message().getSubject()).startsWith("AVVISO DI NON ACCETTAZIONE PER VIRUS: ");
    }

    @Test
    void deliversLateAfterTheNoticeOfTimeout() throws Exception {
        running.post("<uno@sportello.example>", "tardiva" + DOMAIN);

        assertThat(running.kinds(SENDER))
                .containsExactly("accettazione", "preavviso-errore-consegna", "errore-consegna", "avvenuta-consegna");
        assertThat(running.answers().get(2).message().getSubject())
                .startsWith("AVVISO DI MANCATA CONSEGNA PER SUP. TEMPO MASSIMO: ");
    }

    @Test
    void isMuteButHasTakenTheMessage() throws Exception {
        running.post("<uno@sportello.example>", "muta" + DOMAIN);

        assertThat(running.kinds(SENDER)).isEmpty();
        assertThat(running.get().acceptedCount("<uno@sportello.example>")).isOne();
    }

    @ParameterizedTest
    @CsvSource({"smtp5, 553", "smtp4, 451"})
    void refusesTheRecipientWithinSmtpAndTakesNothing(String localPart, int code) {
        byte[] letter = MailClient.letter(SENDER, localPart + DOMAIN, "<uno@sportello.example>");

        assertThatThrownBy(() -> running.sender().send(letter, localPart + DOMAIN))
                .rootCause()
                .isInstanceOfSatisfying(
                        SMTPAddressFailedException.class,
                        refusal -> assertThat(refusal.getReturnCode()).isEqualTo(code));
        assertThat(running.get().acceptedPerMessageId()).isEmpty();
    }

    @Test
    void dropsTheConnectionAndTakesNothing() {
        byte[] letter = MailClient.letter(SENDER, "persa" + DOMAIN, "<uno@sportello.example>");

        assertThatThrownBy(() -> running.sender().send(letter, "persa" + DOMAIN))
                .isNotNull();

        assertThat(running.get().acceptedPerMessageId()).isEmpty();
        assertThat(running.get().pending()).isZero();
    }

    @Test
    void dropsTheConnectionAfterTheDataAndYetDelivers() {
        byte[] letter = MailClient.letter(SENDER, "cade" + DOMAIN, "<uno@sportello.example>");

        assertThatThrownBy(() -> running.sender().send(letter, "cade" + DOMAIN)).isNotNull();

        running.settle();
        assertThat(running.kinds(SENDER)).containsExactly("accettazione", "avvenuta-consegna");
        assertThat(running.get().acceptedCount("<uno@sportello.example>")).isOne();
    }
}
