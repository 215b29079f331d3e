package it.sportellocertificati.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.mail.Note;
import it.sportellocertificati.mail.NoteAttachment;
import it.sportellocertificati.mail.NoteState;
import it.sportellocertificati.mail.Post;
import it.sportellocertificati.simulator.EmbeddedProvider;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In the demo an ordinary mail really leaves by SMTP, lies in the citizen's mailbox and can be read on the simulator's pages. */
class CitizenMailIT extends RunningApplication {

    private static final String MARIA = "maria.rossi@posta.example";
    private static final String NOBODY = "inesistente@posta.example";

    @Autowired
    private Post post;

    @Autowired
    private EmbeddedProvider provider;

    @Test
    void aMailToACitizenIsFoundInTheirMailbox() {
        var note = post.send(note(MARIA));

        await().until(() -> post.state(note) == NoteState.SENT);

        assertThat(provider.mailbox(MARIA)).singleElement().satisfies(message -> {
            assertThat(message.subject()).isEqualTo("Prenotazione LU26-0004-1271: è registrata");
            assertThat(message.from()).contains("sportello.certificati@posta-ordinaria.example");
            assertThat(visitor()
                            .get("/simulatore/caselle/" + MARIA + "/" + message.number())
                            .body())
                    .contains("tutto è registrato", "prenotazione-LU26-0004-1271.pdf");
        });
    }

    @Test
    void aMailThatNobodyTakesIsToldAtOnce() {
        var note = post.send(note(NOBODY));

        await().until(() -> post.state(note) == NoteState.FAILED);

        assertThat(post.undelivered(Instant.EPOCH))
                .filteredOn(undelivered -> undelivered.note().equals(note))
                .singleElement()
                .satisfies(undelivered -> assertThat(undelivered.code()).isEqualTo(550));
    }

    @Test
    void theManagerSeesWhatDidNotArrive() {
        var note = post.send(note(NOBODY));
        await().until(() -> post.state(note) == NoteState.FAILED);

        var page = signedIn("cockpit", "procura.dirigente").get("/posta").body();

        assertThat(page)
                .contains(
                        "Posta ordinaria non arrivata ai cittadini", "LU26-0004-1271", "Prenotazione registrata", "550")
                .doesNotContain(NOBODY);
    }

    private static Note note(String to) {
        return new Note(
                "LU26-0004-1271",
                "BOOKED",
                to,
                Locale.ITALIAN,
                "Prenotazione LU26-0004-1271: è registrata",
                "Buongiorno,\ntutto è registrato.",
                List.of(new NoteAttachment(
                        "prenotazione-LU26-0004-1271.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))));
    }
}
