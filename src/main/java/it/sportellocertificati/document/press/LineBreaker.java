package it.sportellocertificati.document.press;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: never behind an apostrophe, which in Italian joins two words, as in l’esenzione. */
final class LineBreaker implements FSTextBreaker {

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ITALIAN);
    private String text = "";

    @Override
    public void setText(String line) {
        text = line;
        breaks.setText(line);
    }

    @Override
    public int next() {
        int end = breaks.next();
        while (end > 0 && end < text.length() && isApostrophe(text.charAt(end - 1))) {
            end = breaks.next();
        }
        return end;
    }

    private static boolean isApostrophe(char last) {
        return last == '’' || last == '\'';
    }
}
