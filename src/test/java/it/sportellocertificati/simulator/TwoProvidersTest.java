package it.sportellocertificati.simulator;

import static it.sportellocertificati.simulator.RunningProvider.RECIPIENT;
import static it.sportellocertificati.simulator.RunningProvider.SENDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message between two domains goes from one provider to the other, and they tell each other so. */
class TwoProvidersTest {

    private static final String SENDERS = "posta-certificata@gestore-di-prova.example";
    private static final String RECIPIENTS = "posta-certificata@altro-gestore-di-prova.example";
    private static final String BETWEEN = "ricevute@gestore-di-prova.example";

    @RegisterExtension
    final RunningProvider running = new RunningProvider();

    @Test
    void tellsTheSendersProviderThatTheMessageWasTakenInCharge() throws Exception {
        running.post("<uno@x.example>", RECIPIENT);

        assertThat(running.kinds(BETWEEN)).containsExactly("presa-in-carico");
        Received taken = between().get(0);
        assertThat(taken.header("From")).isEqualTo(RECIPIENTS);
        assertThat(taken.header("To")).isEqualTo(BETWEEN);
        assertThat(taken.message().getSubject()).startsWith("PRESA IN CARICO: ");
        assertThat(taken.daticert("/postacert/@tipo")).isEqualTo("presa-in-carico");
        assertThat(taken.daticert("/postacert/dati/ricezione")).isEqualTo(RECIPIENT);
        assertThat(taken.daticert("/postacert/dati/consegna")).isEmpty();
        assertThat(running.kinds(SENDER)).containsExactly("accettazione", "avvenuta-consegna");
    }

    @Test
    void letsEachProviderSpeakForWhatItHasDoneItself() throws Exception {
        running.post("<uno@x.example>", RECIPIENT);
        running.post("<due@x.example>", "scaduta@pec.comune-di-prova.example");

        List<Received> answers = running.answers();
        assertThat(answers.get(0).header("From")).isEqualTo(SENDERS);
        assertThat(answers.get(1).header("From")).isEqualTo(RECIPIENTS);
        assertThat(answers.get(1).daticert("/postacert/dati/gestore-emittente")).startsWith("Altro gestore");
        assertThat(answers.subList(2, 5))
                .allSatisfy(notice -> assertThat(notice.header("From")).isEqualTo(SENDERS));
    }

    @Test
    void tellsTheSendersProviderOfAVirusAndLetsItTellTheSender() throws Exception {
        running.post("<uno@x.example>", "virus@pec.comune-di-prova.example");

        assertThat(running.kinds(BETWEEN)).containsExactly("rilevazione-virus");
        Received found = between().get(0);
        assertThat(found.header("X-VerificaSicurezza")).isEqualTo("errore");
        assertThat(found.message().getSubject()).startsWith("PROBLEMA DI SICUREZZA: ");
        assertThat(found.daticert("/postacert/@errore")).isEqualTo("virus");
        assertThat(running.answers().get(1).header("From")).isEqualTo(SENDERS);
    }

    @Test
    void needsNoSecondProviderWithinOneDomain() throws Exception {
        running.post("<uno@x.example>", "altro.ufficio@giustiziacert.it");

        assertThat(running.get().mailboxes())
                .noneMatch(mailbox -> mailbox.address().equals(BETWEEN));
        assertThat(running.answers())
                .allSatisfy(answer -> assertThat(answer.header("From")).isEqualTo(SENDERS));
    }

    @Test
    void showsTheSenderWhatIsBetweenProvidersWhereThatFaultIsOn() throws Exception {
        running.get().misbehave(Fault.INTERNAL_RECEIPTS);
        running.post("<uno@x.example>", RECIPIENT);

        assertThat(running.kinds(SENDER)).containsExactly("accettazione", "presa-in-carico", "avvenuta-consegna");
    }

    private List<Received> between() throws Exception {
        return List.of(Received.of(
                running.get().raw(BETWEEN, running.get().mailbox(BETWEEN).get(0).number())));
    }
}
