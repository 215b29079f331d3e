package it.sportellocertificati.mail;

import java.util.List;
import java.util.Locale;

/**
 * A message to one citizen.
 *
 * @param about a code of what it tells, for whoever hears that it failed; no personal data
 * @param to one address, {@code somebody@somewhere.example}
 * @param language of its text, for screen readers
 * @param subject without personal data: it is shown on locked screens
 * @param text plain, lines ended by {@code \n}
 * @param dossier the booking number; stays, like {@code about}, when the note is gone
 */
public record Note(
        String dossier,
        String about,
        String to,
        Locale language,
        String subject,
        String text,
        List<NoteAttachment> attachments) {

    public Note {
        attachments = List.copyOf(attachments);
    }

    /** Says nothing of what it holds, wherever it is written. */
    @Override
    public String toString() {
        return "Note[" + dossier + ", " + about + "]";
    }
}
