package it.sportellocertificati.pec;

import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.pec.archive.SentArchive;
import it.sportellocertificati.pec.letter.ComposedLetter;
import it.sportellocertificati.pec.letter.LetterComposer;
import it.sportellocertificati.pec.settings.PecProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where letters are left to be sent. */
@Service
public class Outbox {

    /** Size times recipients that every provider must take (DM 2/11/2005, art. 12); one recipient a letter here. */
    private static final int MAX_SIZE = 30_000_000;

    private final LetterComposer composer;
    private final SentArchive archive;
    private final PecProperties properties;
    private final ApplicationEventPublisher events;

    Outbox(LetterComposer composer, SentArchive archive, PecProperties properties, ApplicationEventPublisher events) {
        this.composer = composer;
        this.archive = archive;
        this.properties = properties;
        this.events = events;
    }

    /**
     * Fixes the letter's Message-ID and exact bytes, in the caller's transaction; it leaves after the commit, by itself.
     *
     * @return the Message-ID, angle brackets included; receipts and {@link SendingEnded} name it
     * @throws Rejected field {@code attachments} when size times recipients is over 30 MB, base64 included; nothing has
     *     been queued then, and the caller may go on and commit
     */
    @Transactional(noRollbackFor = Rejected.class)
    public String post(Letter letter) {
        ComposedLetter composed =
                composer.compose(letter, properties.account(letter.account()).address());
        if (composed.content().length > MAX_SIZE) {
            throw Rejected.of("attachments", "pec.letter.tooLarge", MAX_SIZE / 1_000_000);
        }
        archive.queue(letter.account(), letter.dossier(), composed);
        events.publishEvent(new LetterPosted(letter.account(), composed.messageId()));
        return composed.messageId();
    }

    /**
     * Whether nobody has been told yet how its sending ended: it waits for its line, is leaving, or is in a doubt that a
     * receipt may still settle.
     */
    public boolean isUnderWay(String messageId) {
        return archive.isUnderWay(messageId);
    }

    /**
     * Takes back a letter that has not begun to leave, before another is sent in its place.
     *
     * @return true when it will never leave any more; false when it has left, or may have
     */
    @Transactional
    public boolean withdraw(String messageId) {
        return archive.withdraw(messageId);
    }
}
