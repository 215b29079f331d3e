package it.sportellocertificati.mail;

import it.sportellocertificati.common.Rejected;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where notes to citizens are left to be sent. */
@Service
public class Post {

    private final NoteRows rows;

    Post(NoteRows rows) {
        this.rows = rows;
    }

    /**
     * Fixes the note in the caller's transaction; it leaves after the commit, by itself.
     *
     * @return its id, which {@link NoteFailed} names
     * @throws Rejected field {@code to} when that is no address of ordinary mail; nothing has been queued then, and the caller may go on
     */
    @Transactional(noRollbackFor = Rejected.class)
    public UUID send(Note note) {
        return rows.queue(note);
    }
}
