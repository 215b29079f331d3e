package it.sportellocertificati.report.html;

import java.util.List;
import java.util.Set;

/**
 * A cleaned text.
 *
 * @param html well-formed XHTML without a root: {@code h3} to {@code h6}, {@code p}, lists, tables, {@code figure}
 * @param notes message keys of what was taken out, each once
 * @param gaps message keys of what readers will lack, one for each picture without a description and each table without a caption
 * @param figures the names by which figures are called
 */
public record CleanText(String html, List<String> notes, List<String> gaps, Set<String> figures) {

    public CleanText {
        notes = List.copyOf(notes);
        gaps = List.copyOf(gaps);
        figures = Set.copyOf(figures);
    }
}
