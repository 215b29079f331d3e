package it.sportellocertificati.report.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** A numbering of its own for each list, so that each counts from one. */
final class WordLists {

    private static final int LEVELS = 9;
    /** In twentieths of a point. */
    private static final int INDENT = 360;

    private final XWPFNumbering numbering;
    private int made;

    WordLists(XWPFDocument document) {
        this.numbering = document.createNumbering();
    }

    BigInteger add(boolean ordered) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(made++));
        for (int level = 0; level < LEVELS; level++) {
            CTLvl each = list.addNewLvl();
            each.setIlvl(BigInteger.valueOf(level));
            each.addNewStart().setVal(BigInteger.ONE);
            each.addNewNumFmt().setVal(ordered ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
            each.addNewLvlText().setVal(ordered ? "%" + (level + 1) + "." : "•");
            var indent = each.addNewPPr().addNewInd();
            indent.setLeft(BigInteger.valueOf((long) INDENT * (level + 2)));
            indent.setHanging(BigInteger.valueOf(INDENT));
        }
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }
}
