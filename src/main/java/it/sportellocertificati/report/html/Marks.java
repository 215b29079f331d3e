package it.sportellocertificati.report.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Marks what is new and what is gone. Most readers' aids pass over {@code ins} and {@code del} in silence, so that each begins with a word
 * that is heard and not seen.
 */
final class Marks {

    private static final String HIDDEN = "visually-hidden";

    private final String insertedWord;
    private final String deletedWord;
    private int insertions;
    private int deletions;

    Marks(String insertedWord, String deletedWord) {
        this.insertedWord = insertedWord;
        this.deletedWord = deletedWord;
    }

    int insertions() {
        return insertions;
    }

    int deletions() {
        return deletions;
    }

    Element inserted(List<? extends Node> content) {
        insertions++;
        return mark("ins", insertedWord, content);
    }

    Element deleted(List<? extends Node> content) {
        deletions++;
        return mark("del", deletedWord, content);
    }

    private static Element mark(String tag, String word, List<? extends Node> content) {
        Element mark = new Element(tag);
        mark.appendElement("span").addClass(HIDDEN).text(word + ": ");
        content.forEach(mark::appendChild);
        return mark;
    }
}
