package it.sportellocertificati.mail;

import java.util.UUID;

/**
 * A note will not arrive, or nobody knows: somebody has to call. Published in a transaction of its own.
 *
 * @param dossier the booking number that it was about
 * @param about the code that came with it
 * @param state {@link NoteState#FAILED} or {@link NoteState#UNCERTAIN}
 */
public record NoteFailed(UUID note, String dossier, String about, NoteState state) {}
