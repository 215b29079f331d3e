package it.sportellocertificati.mail;

import java.util.List;
import java.util.Locale;

/**
 * A message to one citizen.
 *
 * @param to one address, {@code somebody@somewhere.example}
 * @param language of its text, for screen readers
 * @param subject without personal data: it is shown on locked screens
 * @param text plain, lines ended by {@code \n}
 * @param dossier the booking number that it is about; stays when the note is gone
 */
public record Note(
        String to, Locale language, String subject, String text, List<NoteAttachment> attachments, String dossier) {

    public Note {
        attachments = List.copyOf(attachments);
    }

    /** Says nothing of what it holds, wherever it is written. */
    @Override
    public String toString() {
        return "Note[" + dossier + "]";
    }
}
