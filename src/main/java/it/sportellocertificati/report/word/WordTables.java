package it.sportellocertificati.report.word;

import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes a table: its head is repeated on each page, cells span as they did. */
final class WordTables {

    private final XWPFDocument document;
    private final WordWriter writer;

    WordTables(XWPFDocument document, WordWriter writer) {
        this.document = document;
        this.writer = writer;
    }

    void write(Element table) throws IOException {
        XWPFTable made = document.createTable();
        made.setWidth("100%");
        made.removeRow(0);
        Map<Integer, Span> open = new HashMap<>();
        for (Element row : table.select("tr")) {
            XWPFTableRow written = made.createRow();
            while (!written.getTableCells().isEmpty()) {
                written.removeCell(0);
            }
            boolean head = row.parent() != null && row.parent().normalName().equals("thead");
            written.setRepeatHeader(head);
            row(row, written, open, head);
        }
        boolean heads = !table.select("tbody > tr").isEmpty()
                && table.select("tbody > tr").stream()
                        .allMatch(row -> !row.select("> th:first-child").isEmpty());
        if (heads) {
            made.getCTTbl().getTblPr().addNewTblLook().setFirstColumn(Boolean.TRUE);
        }
    }

    private void row(Element row, XWPFTableRow written, Map<Integer, Span> open, boolean head) throws IOException {
        int column = 0;
        for (Element cell : row.children()) {
            column = continued(column, written, open);
            int width = number(cell, "colspan");
            int height = number(cell, "rowspan");
            XWPFTableCell made = cell(written, width);
            if (height > 1) {
                made.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.RESTART);
                open.put(column, new Span(width, height - 1));
            }
            content(cell, made, head || cell.normalName().equals("th"));
            column += width;
        }
        continued(column, written, open);
    }

    /** The cells that reach down from above. */
    private static int continued(int from, XWPFTableRow written, Map<Integer, Span> open) {
        int column = from;
        for (Span span = open.get(column); span != null; span = open.get(column)) {
            cell(written, span.width()).getCTTc().getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
            if (span.rows() == 1) {
                open.remove(column);
            } else {
                open.put(column, new Span(span.width(), span.rows() - 1));
            }
            column += span.width();
        }
        return column;
    }

    private static XWPFTableCell cell(XWPFTableRow row, int width) {
        XWPFTableCell cell = row.createCell();
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        if (width > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(width));
        }
        return cell;
    }

    private void content(Element cell, XWPFTableCell made, boolean head) throws IOException {
        List<XWPFParagraph> first = made.getParagraphs();
        XWPFParagraph paragraph = first.isEmpty() ? made.addParagraph() : first.get(0);
        if (head) {
            paragraph.setStyle(WordStyles.TABLE_HEAD);
        } else {
            paragraph.setSpacingAfter(0);
        }
        WordRuns.write(cell, paragraph);
        Supplier<XWPFParagraph> paragraphs = made::addParagraph;
        for (Element list : cell.select("> ul, > ol")) {
            writer.list(list, 0, paragraphs);
        }
    }

    private static int number(Element cell, String attribute) {
        String text = cell.attr(attribute);
        return text.isEmpty() ? 1 : Integer.parseInt(text);
    }

    /** @param rows how many more rows it reaches down */
    private record Span(int width, int rows) {}
}
