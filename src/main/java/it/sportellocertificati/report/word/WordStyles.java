package it.sportellocertificati.report.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
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

    /** In lower case, as names are compared. */
    static final String TABLE_HEAD_NAME = "table head";

    static final String FIGURE = "Figura";

    private static final int LEVELS = 4;
    private static final String FONT = "Calibri";

    /** In twentieths of a point. */
    private static final int ROOM_BELOW = 120;

    private static final int ROOM_ABOVE_A_HEADING = 280;

    /** In parts of 240 of a line. */
    private static final int LINE = 264;

    private WordStyles() {}

    static void addTo(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("it-IT");
        XWPFStyle normal = style("Normal", "Normal", 22, false);
        normal.getCTStyle().setDefault(true);
        styles.addStyle(normal);
        styles.addStyle(style(TITLE, "Title", 44, true));
        for (int level = 1; level <= LEVELS; level++) {
            CTStyle heading = CTStyle.Factory.newInstance();
            fill(heading, HEADING + level, "heading " + level, 34 - 3 * level, true);
            heading.getPPr().addNewKeepNext();
            heading.getPPr().getSpacing().setBefore(BigInteger.valueOf(ROOM_ABOVE_A_HEADING));
            heading.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
            styles.addStyle(new XWPFStyle(heading, styles));
        }
        XWPFStyle caption = style(CAPTION, "caption", 20, true);
        caption.getCTStyle().getPPr().addNewKeepNext();
        styles.addStyle(caption);
        styles.addStyle(style(TABLE_HEAD, TABLE_HEAD_NAME, 20, true));
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
        CTSpacing room = style.addNewPPr().addNewSpacing();
        room.setAfter(BigInteger.valueOf(id.equals(TABLE_HEAD) ? 0 : ROOM_BELOW));
        room.setLine(BigInteger.valueOf(LINE));
        room.setLineRule(STLineSpacingRule.AUTO);
        var run = style.addNewRPr();
        if (bold) {
            run.addNewB();
        }
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    }
}
