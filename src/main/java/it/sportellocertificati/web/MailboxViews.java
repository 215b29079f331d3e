package it.sportellocertificati.web;

import it.sportellocertificati.pec.MailboxHealth;
import it.sportellocertificati.pec.Mailroom;
import it.sportellocertificati.pec.MessageFilter;
import it.sportellocertificati.pec.PecMessageRow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        Instant oldestQueued = oldestQueued(health);
        MailboxState state = MailboxState.of(health, oldestQueued, clock.instant());
        Instant since = switch (state) {
            case LOGIN_REFUSED, UNREACHABLE, RECEIPTS_DISBELIEVED -> health.alarmSince();
            case QUEUE_STUCK -> oldestQueued;
            case SILENT -> health.lastReading();
            case WELL, WAITING -> null;
        };
        return new MailboxView(
                health.account(),
                words.text("web.account." + health.account(), List.of()),
                state,
                words.text("web.mailbox." + state, List.of()),
                words.text("web.mailbox." + state + ".what", List.of(since == null ? "–" : Moments.of(since))),
                health.lastSending(),
                health.lastReading(),
                health.queued(),
                oldestQueued,
                health.oldestUnanswered(),
                health.unreadable(),
                health.alarm(),
                health.alarmSince());
    }

    /** Listings are newest first: the oldest stands alone on the last page of one row. */
    private @Nullable Instant oldestQueued(MailboxHealth health) {
        if (health.queued() == 0) {
            return null;
        }
        int last = (int) Math.min(Integer.MAX_VALUE, health.queued() - 1);
        return mailroom.messages(new MessageFilter(health.account(), "LETTER", "QUEUED", last, 1)).rows().stream()
                .findFirst()
                .map(PecMessageRow::at)
                .orElse(null);
    }
}
