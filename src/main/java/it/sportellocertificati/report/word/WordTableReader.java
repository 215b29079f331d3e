package it.sportellocertificati.report.word;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Reads a table: rows that are repeated on each page are its head; merged cells span. */
final class WordTableReader {

    private final WordReader reader;

    WordTableReader(WordReader reader) {
        this.reader = reader;
    }

    Element read(XWPFTable table) {
        Element made = new Element("table");
        Element head = made.appendElement("thead");
        Element body = made.appendElement("tbody");
        boolean firstColumn = headsFirstColumn(table);
        Map<Integer, Element> above = new HashMap<>();
        boolean inHead = true;
        for (XWPFTableRow row : table.getRows()) {
            inHead = inHead && row.isRepeatHeader();
            Element written = (inHead ? head : body).appendElement("tr");
            row(row, written, above, inHead, firstColumn);
        }
        if (head.childrenSize() == 0) {
            head.remove();
        }
        return made;
    }

    private void row(
            XWPFTableRow row, Element written, Map<Integer, Element> above, boolean head, boolean firstColumn) {
        int column = 0;
        for (XWPFTableCell cell : row.getTableCells()) {
            CTTcPr properties = cell.getCTTc().getTcPr();
            int width = properties != null && properties.isSetGridSpan()
                    ? properties.getGridSpan().getVal().intValue()
                    : 1;
            Element started = above.get(column);
            if (isContinued(properties) && started != null) {
                int height = started.attr("rowspan").isEmpty() ? 1 : Integer.parseInt(started.attr("rowspan"));
                started.attr("rowspan", String.valueOf(height + 1));
            } else {
                boolean heads = column == 0 && (firstColumn || reader.isTableHead(cell));
                Element made = written.appendElement(head || heads ? "th" : "td");
                if (width > 1) {
                    made.attr("colspan", String.valueOf(width));
                }
                reader.blocks(cell.getBodyElements(), made);
                above.put(column, made);
            }
            column += width;
        }
    }

    private static boolean isContinued(@Nullable CTTcPr properties) {
        return properties != null
                && properties.isSetVMerge()
                && properties.getVMerge().getVal() != STMerge.RESTART;
    }

    private static boolean headsFirstColumn(XWPFTable table) {
        var properties = table.getCTTbl().getTblPr();
        return properties != null
                && properties.isSetTblLook()
                && properties.getTblLook().isSetFirstColumn()
                && Boolean.TRUE.equals(properties.getTblLook().getFirstColumn());
    }
}
