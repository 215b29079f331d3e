package it.sportellocertificati.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Plain mail to citizens: into the mailbox as it is, nothing certified about it. */
class OrdinaryPostTest {

    private static final String SENDER = "sportello.certificati@posta-ordinaria.example";
    private static final String MARIA = "maria.rossi@posta.example";

    @RegisterExtension
    final RunningProvider running = new RunningProvider();

    @Test
    void putsAMailIntoTheCitizensMailboxWithoutAnyReceipt() throws Exception {
        byte[] mail = MailClient.letter(SENDER, MARIA, "<uno@sportello.example>");

        new MailClient(running.get(), SENDER, "simulator").send(mail, MARIA);

        assertThat(running.get().mailbox(MARIA)).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo("ordinaria");
            assertThat(running.get().raw(MARIA, message.number())).isEqualTo(mail);
        });
        assertThat(running.get().mailbox(SENDER)).isEmpty();
        assertThat(running.get().pending()).isZero();
    }

    @Test
    void refusesAnUnknownMailboxAtOnce() {
        byte[] mail = MailClient.letter(SENDER, "inesistente@posta.example", "<due@sportello.example>");
        var client = new MailClient(running.get(), SENDER, "simulator");

        assertThatThrownBy(() -> client.send(mail, "inesistente@posta.example"))
                .hasMessageContaining("Invalid Addresses");
        assertThat(running.get().mailbox("inesistente@posta.example")).isEmpty();
    }

    @Test
    void keepsTheMailOverARestart() throws Exception {
        new MailClient(running.get(), SENDER, "simulator")
                .send(MailClient.letter(SENDER, MARIA, "<tre@sportello.example>"), MARIA);

        running.get().restart();

        assertThat(running.get().mailbox(MARIA)).hasSize(1);
    }
}
