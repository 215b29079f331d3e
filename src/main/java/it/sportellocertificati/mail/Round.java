package it.sportellocertificati.mail;

import it.sportellocertificati.safekeeping.SafekeepingFailure;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends all that is due, one note after the other over one connection. A note is marked as leaving before it does: what was leaving when
 * its sender died, or the line broke, is never sent again, and a person is told instead.
 */
@Component
class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    /** Longer than all the time-outs of one attempt together. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final NoteRows rows;
    private final NoteEndings endings;
    private final JavaMailSenderImpl server;
    private final MailSettings settings;
    private final Clock clock;

    Round(NoteRows rows, NoteEndings endings, JavaMailSenderImpl server, MailSettings settings, Clock clock) {
        this.rows = rows;
        this.endings = endings;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    boolean isAnythingDue() {
        return rows.isAnythingDue();
    }

    /** @return false when the server could not be reached, so that there is no use in trying soon */
    boolean send(BooleanSupplier stopped) {
        try (SmtpLine line = new SmtpLine(server)) {
            for (List<WaitingNote> due = rows.due(); !due.isEmpty(); due = rows.due()) {
                for (WaitingNote note : due) {
                    if (stopped.getAsBoolean()) {
                        return true;
                    }
                    if (!look(note, line)) {
                        giveUpOn(due);
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean look(WaitingNote note, SmtpLine line) {
        if (note.state() == NoteState.SENDING) {
            endings.end(note, NoteState.UNCERTAIN, null);
            return true;
        }
        byte[] content;
        try {
            content = rows.open(note);
        } catch (SafekeepingFailure unreadable) {
            LOG.error("mail: note {} cannot be opened and will not leave", note.id());
            endings.end(note, NoteState.FAILED, null);
            return true;
        }
        return attempt(note, content, line);
    }

    private boolean attempt(WaitingNote note, byte[] content, SmtpLine line) {
        boolean fresh;
        try {
            fresh = line.open();
        } catch (MessagingException refused) {
            LOG.warn("mail: no line to the server, {}", refused.getClass().getSimpleName());
            return false;
        }
        if (!rows.claim(note, LEASE)) {
            return true;
        }
        Answer answer = line.hand(content);
        switch (answer.kind()) {
            case TAKEN -> endings.end(note, NoteState.SENT, null);
            case REFUSED -> endings.end(note, NoteState.FAILED, answer.code());
            case IN_DOUBT -> endings.end(note, NoteState.UNCERTAIN, null);
            case PUT_OFF -> putOff(note, answer);
            case NO_LINE -> rows.again(note, note.attempts(), Duration.ZERO, answer.code());
        }
        // A line kept from the note before may have been closed meanwhile: this one is still due, over a fresh one.
        return answer.kind() != Answer.Kind.NO_LINE || !fresh;
    }

    private void putOff(WaitingNote note, Answer answer) {
        if (isTooOld(note)) {
            endings.end(note, NoteState.FAILED, answer.code());
        } else {
            int tried = note.attempts() + 1;
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(note.attempts(), 10));
            rows.again(note, tried, pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE, answer.code());
        }
    }

    /** No server for days: whoever waits for these notes has to be told otherwise. */
    private void giveUpOn(List<WaitingNote> due) {
        due.stream().filter(this::isTooOld).forEach(note -> endings.end(note, NoteState.FAILED, null));
    }

    private boolean isTooOld(WaitingNote note) {
        return note.queuedAt().plus(settings.giveUpAfter()).isBefore(clock.instant());
    }
}
