package it.sportellocertificati.simulator;

import static it.sportellocertificati.simulator.RunningProvider.SENDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All that the provider can issue, under every fault: valid by the DTD, and signed for the address that sends it. */
class EveryMessageTest {

    private static final Set<Fault> FAULTS =
            EnumSet.complementOf(EnumSet.of(Fault.LOGIN_REFUSED, Fault.UNTRUSTED_AUTHORITY));

    @RegisterExtension
    final RunningProvider running = new RunningProvider();

    @Test
    void isValidByTheDtdAndSignedByItsIssuer() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (Behaviour behaviour : Behaviour.values()) {
            addresses.add(behaviour.localPart());
        }
        for (Fault fault : FAULTS) {
            for (Behaviour behaviour : List.of(Behaviour.DELIVERED, Behaviour.VIRUS)) {
                addresses.add(behaviour.localPart() + "+" + fault.word());
            }
        }
        for (int i = 0; i < addresses.size(); i++) {
            String recipient = addresses.get(i) + "@pec.comune-di-prova.example";
            String form = "X-TipoRicevuta: "
                    + List.of("completa", "breve", "sintetica").get(i % 3);
            running.get()
                    .send(
                            SENDER,
                            List.of(recipient),
                            MailClient.letter(SENDER, recipient, "<" + i + "@x.example>", form));
        }
        running.settle();

        Set<String> kinds = new TreeSet<>();
        for (Mailbox mailbox : running.get().mailboxes()) {
            for (MailboxMessage message : running.get().mailbox(mailbox.address())) {
                Received received = Received.of(running.get().raw(mailbox.address(), message.number()));
                assertThat(received.message().getHeader("From")[0]).contains("posta-certificata@");
                assertThat(received.signerUnder(running.get().anchor()).getSubjectAlternativeNames())
                        .allSatisfy(name -> assertThat(received.header("From")).contains((String) name.get(1)));
                kinds.add(received.daticert("/postacert/@tipo"));
            }
        }
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "accettazione",
                        "non-accettazione",
                        "presa-in-carico",
                        "avvenuta-consegna",
                        "posta-certificata",
                        "errore-consegna",
                        "preavviso-errore-consegna",
                        "rilevazione-virus");
    }
}
