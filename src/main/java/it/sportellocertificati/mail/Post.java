package it.sportellocertificati.mail;

import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Rejected;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where notes to citizens are left to be sent. */
@Service
public class Post {

    private final NoteWriter writer;
    private final NoteRows rows;
    private final ApplicationEventPublisher events;

    Post(NoteWriter writer, NoteRows rows, ApplicationEventPublisher events) {
        this.writer = writer;
        this.rows = rows;
        this.events = events;
    }

    /**
     * Fixes the note in the caller's transaction; it leaves after the commit, by itself. When it cannot, {@link NoteFailed} tells.
     *
     * @return its id, which {@link NoteFailed} names
     * @throws Rejected field {@code to} when that is no address; nothing has been queued then, and the caller may go on and commit
     */
    @Transactional(noRollbackFor = Rejected.class)
    public UUID send(Note note) {
        UUID id = UUID.randomUUID();
        rows.queue(id, note, writer.write(id, note));
        events.publishEvent(new NotePosted());
        return id;
    }

    public NoteState state(UUID note) {
        return rows.state(note).orElseThrow(() -> new Missing("mail.note.missing"));
    }

    /** Those of whose end nobody should have to learn from a citizen; newest first, two hundred at most. */
    public List<Undelivered> undelivered(Instant since) {
        return rows.undelivered(since);
    }
}
