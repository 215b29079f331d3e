package it.sportellocertificati.report.text;

import java.util.List;

/**
 * @param text as it is kept, or the present one where nothing had changed
 * @param notes message keys of what was taken out of the text that was sent, {@code report.clean.script} for instance
 */
public record SavedText(ChapterText text, List<String> notes) {

    public SavedText {
        notes = List.copyOf(notes);
    }
}
