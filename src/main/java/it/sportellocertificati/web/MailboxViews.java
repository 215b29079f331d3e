package it.sportellocertificati.web;

import it.sportellocertificati.pec.MailboxHealth;
import it.sportellocertificati.pec.MailboxState;
import it.sportellocertificati.pec.Mailroom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Judges every mailbox, in words for its reader. */
@Component
class MailboxViews {

    private final Mailroom mailroom;
    private final ProblemWriter words;
    private final Clock clock;

    MailboxViews(Mailroom mailroom, ProblemWriter words, Clock clock) {
        this.mailroom = mailroom;
        this.words = words;
        this.clock = clock;
    }

    List<MailboxView> all() {
        return mailroom.health().stream().map(this::of).toList();
    }

    private MailboxView of(MailboxHealth health) {
        MailboxState state = health.state(clock.instant());
        Instant since = health.since(state);
        return new MailboxView(
                health.account(),
                words.text("web.account." + health.account(), List.of()),
                state,
                words.text("web.mailbox." + state, List.of()),
                words.text("web.mailbox." + state + ".what", List.of(since == null ? "–" : Moments.of(since))),
                health.lastSending(),
                health.lastReading(),
                health.queued(),
                health.oldestQueued(),
                health.oldestUnanswered(),
                health.unreadable(),
                health.oldestNotTold(),
                health.alarm(),
                health.alarmSince());
    }
}
