package it.sportellocertificati.report.text;

import java.util.List;

/**
 * @param text as it is kept, or the present one where nothing had changed
 * @param notes message keys of what was taken out of the text that was sent, {@code report.clean.script} for instance
 * @param gaps message keys of what is still lacking before the chapter can be handed on, one for each place
 */
public record SavedText(ChapterText text, List<String> notes, List<String> gaps) {

    public SavedText {
        notes = List.copyOf(notes);
        gaps = List.copyOf(gaps);
    }
}
