package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the others are told, and what a receipt does to the letter it is about. */
class ToldMailTest {

    @RegisterExtension
    static final Incoming incoming = new Incoming();

    @Test
    void opensALetterForThoseWhoMatchIt() {
        incoming.imap()
                .deliver(TestMail.envelope(
                                "protocollo@pec.comune.example",
                                TestMail.letter(
                                        "protocollo@pec.comune.example", "Avviso LU26-0004-1275", "Testo\nlungo"))
                        .signedBy(incoming.provider())
                        .bytes());

        incoming.room().poll();

        LetterReceived event =
                incoming.room().happenings().of(LetterReceived.class).get(0);
        assertThat(event.trusted()).isTrue();
        ReceivedLetter letter = incoming.room().mailroom().letter(event.receivedId());
        assertThat(letter.subject()).isEqualTo("Avviso LU26-0004-1275");
        assertThat(letter.text()).contains("lungo");
        assertThat(letter.dossier()).isEqualTo("mailbox/procura");

        byte[] before = incoming.room().mailroom().receivedBytes(event.receivedId());
        incoming.room().mailroom().fileUnder(event.receivedId(), "LU26-0004-1275");
        assertThat(incoming.room().mailroom().letter(event.receivedId()).dossier())
                .isEqualTo("LU26-0004-1275");
        assertThat(incoming.room().mailroom().receivedBytes(event.receivedId())).isEqualTo(before);
    }

    @Test
    void settlesALetterInDoubtByItsReceipt() {
        incoming.smtp().answer(".", "250 taken, but drop");
        String id = incoming.sent();
        assertThat(incoming.room().stateOf(id)).isEqualTo(MessageState.UNCERTAIN);
        incoming.imap().deliver(incoming.receipt(ReceiptKind.ACCEPTANCE, id).bytes());

        incoming.room().poll();

        assertThat(incoming.room().stateOf(id)).isEqualTo(MessageState.SENT);
        assertThat(incoming.room().happenings().of(SendingEnded.class))
                .containsExactly(new SendingEnded(id, MessageState.SENT));
        incoming.clock().advance(Duration.ofMinutes(20));
        incoming.room().send();
        assertThat(incoming.room().happenings().of(SendingEnded.class)).hasSize(1);
    }

    @Test
    void doesNotSendAgainWhatAReceiptProvesToHaveLeft() {
        incoming.smtp().answer(".", "451 but taken");
        String id = incoming.sent();
        assertThat(incoming.room().stateOf(id)).isEqualTo(MessageState.QUEUED);
        incoming.imap().deliver(incoming.receipt(ReceiptKind.ACCEPTANCE, id).bytes());
        incoming.room().poll();
        incoming.smtp().forget();

        incoming.clock().advance(Duration.ofHours(2));
        incoming.room().send();

        assertThat(incoming.room().stateOf(id)).isEqualTo(MessageState.SENT);
        assertThat(incoming.smtp().taken()).isEmpty();
    }

    @Test
    void keepsAReceiptWhoseListenerFailsAndTellsItAgain() {
        String id = incoming.sent();
        String next = incoming.sent();
        incoming.room().happenings().forget();
        incoming.room().happenings().failTimes(2);
        incoming.imap().deliver(incoming.receipt(ReceiptKind.ACCEPTANCE, id).bytes());
        incoming.imap().deliver(incoming.receipt(ReceiptKind.DELIVERY, next).bytes());

        incoming.room().poll();
        incoming.room().poll();

        assertThat(incoming.told(id)).containsExactly(ReceiptKind.ACCEPTANCE);
        assertThat(incoming.told(next)).containsExactly(ReceiptKind.DELIVERY);
        assertThat(incoming.room().mailroom().receiptsFor(id)).singleElement().matches(ReceivedReceipt::believed);
        assertThat(incoming.room()
                        .mailroom()
                        .messages(new MessageFilter(null, "ACCEPTANCE", null, 0, 200))
                        .rows())
                .filteredOn(row -> id.equals(row.messageId()))
                .extracting(PecMessageRow::dossier)
                .containsExactly("LU26-0004-1275");
    }

    @Test
    void triesEverMoreRarelyWhatFailsEachTimeAndShowsItToAPerson() {
        String id = incoming.sent();
        String next = incoming.sent();
        Instant kept = incoming.clock().instant();
        incoming.room()
                .happenings()
                .failOn(event -> event instanceof ReceiptRecorded told
                        && told.messageId().equals(id));
        incoming.imap().deliver(incoming.receipt(ReceiptKind.ACCEPTANCE, id).bytes());
        incoming.imap().deliver(incoming.receipt(ReceiptKind.ACCEPTANCE, next).bytes());

        poll(5, Duration.ofMinutes(1));
        assertThat(incoming.told(next)).as("the others go on").containsExactly(ReceiptKind.ACCEPTANCE);
        assertThat(state()).as("not for long yet").isEqualTo(MailboxState.WELL);
        poll(23, Duration.ofMinutes(5));

        assertThat(incoming.room().happenings().refusals())
                .as("in two hours of 28 turns")
                .isBetween(5, 12);
        assertThat(state()).isEqualTo(MailboxState.NOT_TOLD);
        assertThat(incoming.room().health("procura").oldestNotTold()).isEqualTo(kept);

        incoming.room().happenings().failOn(event -> false);
        poll(13, Duration.ofMinutes(5));
        assertThat(incoming.told(id)).containsExactly(ReceiptKind.ACCEPTANCE);
        assertThat(state()).isEqualTo(MailboxState.WELL);
    }

    private void poll(int times, Duration apart) {
        for (int i = 0; i < times; i++) {
            incoming.room().poll();
            incoming.clock().advance(apart);
        }
    }

    private MailboxState state() {
        return incoming.room().health("procura").state(incoming.clock().instant());
    }

    @Test
    void knowsTheOldestLetterWithoutAnyReceipt() {
        incoming.room().jdbc().sql("delete from pec_message").update();
        Instant first = incoming.clock().instant();
        String oldest = incoming.sent();
        incoming.clock().advance(Duration.ofHours(1));
        String newer = incoming.sent();
        assertThat(incoming.room().health("procura").oldestUnanswered()).isEqualTo(first);

        incoming.imap().deliver(incoming.receipt(ReceiptKind.ACCEPTANCE, oldest).bytes());
        incoming.room().poll();

        assertThat(incoming.room().health("procura").oldestUnanswered()).isEqualTo(first.plus(Duration.ofHours(1)));
        assertThat(incoming.room().stateOf(newer)).isEqualTo(MessageState.SENT);
    }
}
