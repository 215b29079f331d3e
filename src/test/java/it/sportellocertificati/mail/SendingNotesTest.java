package it.sportellocertificati.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.pec.MovableClock;
import it.sportellocertificati.pec.SmtpPeer;
import it.sportellocertificati.safekeeping.TestSafekeeping;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes leave after the commit, once, over one line; what cannot leave is told to a person. */
class SendingNotesTest {

    private static final String MARIA = "maria.rossi@posta.example";

    @TempDir
    private Path directory;

    private final MovableClock clock = new MovableClock(TestSafekeeping.NOW);
    private final SmtpPeer server = new SmtpPeer();
    private MailRoom room;

    @BeforeEach
    void open() {
        room = MailRoom.still(MailRoom.database(), directory.resolve("keys"), clock, server.port());
    }

    @AfterEach
    void close() throws IOException {
        room.close();
        server.close();
    }

    @Test
    void handsOverWhatWasWrittenAndForgetsIt() throws Exception {
        byte[] sheet = "%PDF-1.7 …".getBytes(UTF_8);
        var id = room.send(new Note(
                MailRoom.NUMBER,
                "BOOKED",
                MARIA,
                Locale.ITALIAN,
                "Prenotazione LU26-0004-1271: è registrata",
                "Buongiorno,\nperò è così.\n.\nFine",
                List.of(new NoteAttachment("prenotazione-LU26-0004-1271.pdf", sheet))));

        assertThat(room.round()).isTrue();

        var taken = server.taken().get(0);
        var mail = new MimeMessage((Session) null, new ByteArrayInputStream(taken.content()));
        var parts = (Multipart) mail.getContent();
        assertThat(taken.from()).isEqualTo("sportello@procura.example");
        assertThat(taken.to()).containsExactly(MARIA);
        assertThat(mail.getSubject()).isEqualTo("Prenotazione LU26-0004-1271: è registrata");
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@procura.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("it");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(TestSafekeeping.NOW);
        assertThat(((MimePart) parts.getBodyPart(0)).getContent())
                .isEqualTo("Buongiorno,\r\nperò è così.\r\n.\r\nFine");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("prenotazione-LU26-0004-1271.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(sheet);
        assertThat(room.state(id)).isEqualTo(NoteState.SENT);
        assertThat(room.jdbc().sql("select content from mail_note").query().singleRow())
                .containsEntry("CONTENT", null);
    }

    @Test
    void keepsAddressAndTextSealedWhileTheyWait() {
        room.send(MailRoom.note(MARIA));

        var row = room.jdbc()
                .sql("select content from mail_note")
                .query(byte[].class)
                .single();

        assertThat(new String(row, ISO_8859_1)).doesNotContain("maria").doesNotContain("pronto");
    }

    @Test
    void sendsNothingOfATransactionThatWasRolledBack() {
        room.transactions().executeWithoutResult(status -> {
            room.send(MailRoom.note(MARIA));
            status.setRollbackOnly();
        });

        assertThat(room.round()).isTrue();
        assertThat(server.connections()).isZero();
    }

    @Test
    void usesOneLineForAllThatIsDue() {
        for (int i = 0; i < 60; i++) {
            room.send(MailRoom.note(MARIA));
        }

        assertThat(room.round()).isTrue();

        assertThat(server.taken()).hasSize(60);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void goesOnOverAFreshLineWhenTheServerHangsUpBetweenTwoNotes() {
        var first = room.send(MailRoom.note(MARIA));
        var second = room.send(MailRoom.note(MARIA));
        server.answer("MAIL", "250 well", SmtpPeer.DROP);

        assertThat(room.round()).isTrue();

        assertThat(List.of(room.state(first), room.state(second))).containsOnly(NoteState.SENT);
        assertThat(server.taken()).hasSize(2);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void tellsAPersonWhenTheServerRefusesForGoodAndGoesOnWithTheOthers() {
        var refused = room.send(MailRoom.note("nessuno@posta.example"));
        var next = room.send(MailRoom.note(MARIA));
        server.answer("RCPT", "550 5.1.1 <nessuno@posta.example>: no such user");

        room.round();
        room.round();

        assertThat(room.state(refused)).isEqualTo(NoteState.FAILED);
        assertThat(room.state(next)).isEqualTo(NoteState.SENT);
        assertThat(server.taken()).hasSize(1);
        assertThat(room.told()).containsExactly(new NoteFailed(refused, MailRoom.NUMBER, "READY", NoteState.FAILED));
        assertThat(room.undelivered())
                .containsExactly(
                        new Undelivered(refused, MailRoom.NUMBER, "READY", NoteState.FAILED, 550, TestSafekeeping.NOW));
    }

    @Test
    void recordsTheEndEvenWhenWhoeverIsToldStumbles() {
        room.listenerFails().set(true);
        var refused = room.send(MailRoom.note(MARIA));
        server.answer("RCPT", "550 no");

        room.round();

        assertThat(room.state(refused)).isEqualTo(NoteState.FAILED);
        assertThat(room.undelivered()).hasSize(1);
    }

    @Test
    void triesAgainLaterAndLaterWhenPutOffAndGivesUpAfterTwoDays() {
        var id = room.send(MailRoom.note(MARIA));
        String[] always = new String[200];
        java.util.Arrays.fill(always, "451 4.3.0 later");
        server.answer("RCPT", always);

        int tries = 0;
        for (int quarter = 0; quarter < 72 * 4 && room.state(id) == NoteState.QUEUED; quarter++) {
            room.round();
            clock.advance(Duration.ofMinutes(15));
            tries = server.connections();
        }

        assertThat(room.state(id)).isEqualTo(NoteState.FAILED);
        assertThat(tries).isBetween(48, 56);
        assertThat(room.told()).extracting(NoteFailed::note).containsExactly(id);
    }

    @Test
    void sendsOnceTheServerTakesWhatItHadPutOff() {
        var id = room.send(MailRoom.note(MARIA));
        server.answer("RCPT", "451 4.3.0 later");

        room.round();
        room.round();
        assertThat(server.taken()).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        room.round();

        assertThat(room.state(id)).isEqualTo(NoteState.SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "AUTH", "MAIL", "RCPT", "DATA"})
    void leavesANoteAsItWasWhenTheLineBreaksBeforeItsContentWent(String command) {
        var id = room.send(MailRoom.note(MARIA));
        server.answer(command, SmtpPeer.DROP, SmtpPeer.DROP);

        assertThat(room.round()).isFalse();
        assertThat(room.state(id)).isEqualTo(NoteState.QUEUED);

        server.forget();
        assertThat(room.round()).isTrue();
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void waitsWhenTheLoginIsRefusedAndTellsOnlyAfterTwoDays() {
        var id = room.send(MailRoom.note(MARIA));
        server.answer("AUTH", "535 no", "535 no", "535 no", "535 no");

        assertThat(room.round()).isFalse();
        assertThat(room.state(id)).isEqualTo(NoteState.QUEUED);

        clock.advance(Duration.ofHours(49));
        assertThat(room.round()).isFalse();
        assertThat(room.state(id)).isEqualTo(NoteState.FAILED);
        assertThat(room.told()).hasSize(1);
    }

    @Test
    void neverSendsAgainWhatMayHaveArrived() {
        var id = room.send(MailRoom.note(MARIA));
        server.answer(".", "250 taken" + SmtpPeer.DROP);

        room.round();
        server.forget();
        clock.advance(Duration.ofDays(3));
        room.round();

        assertThat(room.state(id)).isEqualTo(NoteState.UNCERTAIN);
        assertThat(server.taken()).isEmpty();
        assertThat(room.told()).extracting(NoteFailed::state).containsExactly(NoteState.UNCERTAIN);
    }

    @Test
    void doesNotSendAgainWhatWasLeavingWhenItsSenderDied() {
        var id = room.send(MailRoom.note(MARIA));
        room.jdbc()
                .sql("update mail_note set state = 'SENDING', look_at = ?")
                .param(java.sql.Timestamp.from(TestSafekeeping.NOW.plusSeconds(300)))
                .update();

        room.round();
        assertThat(room.state(id)).isEqualTo(NoteState.SENDING);

        clock.advance(Duration.ofMinutes(6));
        room.round();

        assertThat(room.state(id)).isEqualTo(NoteState.UNCERTAIN);
        assertThat(server.connections()).isZero();
    }

    @Test
    void letsTheReservedWordsOfNoSubjectBecomeAHeader() throws Exception {
        room.send(new Note(
                MailRoom.NUMBER,
                "READY",
                MARIA,
                Locale.ENGLISH,
                "Ready\r\nBcc: tutti@posta.example\u2028X-Evil: 1",
                "Text",
                List.of()));

        room.round();

        var taken = server.taken().get(0);
        var mail = new MimeMessage((Session) null, new ByteArrayInputStream(taken.content()));
        assertThat(taken.to()).containsExactly(MARIA);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Ready Bcc: tutti@posta.example X-Evil: 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maria.rossi@posta.example\r\nBcc: tutti@posta.example",
                "maria.rossi@posta.example,tutti@posta.example",
                "Maria Rossi <maria.rossi@posta.example>",
                "maria.rossi@posta.example\n",
                "\"a b\"@posta.example",
                "maria rossi",
                ""
            })
    void queuesNothingForWhatIsNoPlainAddress(String address) {
        assertThatThrownBy(() -> room.send(MailRoom.note(address)))
                .isInstanceOf(Rejected.class)
                .hasMessage("to: mail.note.address");
        assertThat(room.jdbc()
                        .sql("select count(*) from mail_note")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1.pdf", "../foglio.pdf", "foglio", "a\"b.pdf"})
    void takesNoFileNameThatCouldMeanMore(String name) {
        var note = new Note(
                MailRoom.NUMBER,
                "BOOKED",
                MARIA,
                Locale.ITALIAN,
                "Prenotazione",
                "Testo",
                List.of(new NoteAttachment(name, new byte[] {1})));

        assertThatThrownBy(() -> room.send(note)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsANoteThatNobodyCanOpenAnyMore() {
        UUID id = room.send(MailRoom.note(MARIA));
        room.jdbc().sql("update mail_note set content = ?").param(new byte[64]).update();

        room.round();

        assertThat(room.state(id)).isEqualTo(NoteState.FAILED);
        assertThat(room.told()).hasSize(1);
    }
}
