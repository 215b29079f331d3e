package it.sportellocertificati.mail;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Records how a note ended, and tells whom it concerns in the same transaction. */
@Component
class NoteEndings {

    private static final Logger LOG = LoggerFactory.getLogger(NoteEndings.class);

    private final NoteRows rows;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    NoteEndings(NoteRows rows, TransactionOperations transactions, ApplicationEventPublisher events) {
        this.rows = rows;
        this.transactions = transactions;
        this.events = events;
    }

    void end(WaitingNote note, NoteState state, @Nullable Integer code) {
        try {
            transactions.executeWithoutResult(status -> {
                if (rows.end(note, state, code) && state != NoteState.SENT) {
                    events.publishEvent(new NoteFailed(note.id(), note.dossier(), note.about(), state));
                }
            });
        } catch (RuntimeException listener) {
            // How it ended is a fact, whatever a listener makes of it; the list of undelivered notes shows it.
            LOG.error(
                    "mail: end of note {} not told, {}",
                    note.id(),
                    listener.getClass().getSimpleName());
            rows.end(note, state, code);
        }
        if (state == NoteState.SENT) {
            LOG.info("mail: note {} SENT", note.id());
        } else {
            LOG.warn("mail: note {} {} {}", note.id(), state, code == null ? "" : code);
        }
    }
}
