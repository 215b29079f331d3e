package it.sportellocertificati.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A note as the sender finds it.
 *
 * @param sealed the message, which {@link NoteRows#open} opens
 * @param attempts to hand it over, so far
 */
@SuppressWarnings("ArrayRecordComponent")
record WaitingNote(
        UUID id, String dossier, String about, byte[] sealed, NoteState state, int attempts, Instant queuedAt) {}
