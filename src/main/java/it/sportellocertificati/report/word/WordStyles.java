package it.sportellocertificati.report.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The styles of a document, under the names that every word processor knows. What looks bold because of what it is, a heading or the head
 * of a table, is bold by its style, so that it does not come back as bold words.
 */
final class WordStyles {

    static final String TITLE = "Title";
    static final String HEADING = "Heading";
    static final String CAPTION = "Caption";
    static final String TABLE_HEAD = "TableHead";
    static final String FIGURE = "Figura";

    private static final int LEVELS = 4;

    private WordStyles() {}

    static void addTo(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        styles.addStyle(style("Normal", "Normal", 22, false));
        styles.addStyle(style(TITLE, "Title", 44, true));
        for (int level = 1; level <= LEVELS; level++) {
            CTStyle heading = CTStyle.Factory.newInstance();
            fill(heading, HEADING + level, "heading " + level, 34 - 3 * level, true);
            heading.getPPr().addNewKeepNext();
            heading.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
            styles.addStyle(new XWPFStyle(heading, styles));
        }
        styles.addStyle(style(CAPTION, "caption", 20, true));
        styles.addStyle(style(TABLE_HEAD, "Table Head", 20, true));
        styles.addStyle(style(FIGURE, "Figura", 20, false));
    }

    private static XWPFStyle style(String id, String name, int halfPoints, boolean bold) {
        CTStyle style = CTStyle.Factory.newInstance();
        fill(style, id, name, halfPoints, bold);
        return new XWPFStyle(style);
    }

    private static void fill(CTStyle style, String id, String name, int halfPoints, boolean bold) {
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewPPr();
        var run = style.addNewRPr();
        if (bold) {
            run.addNewB();
        }
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    }
}
