package it.sportellocertificati.report.word;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a document's structure as HTML, which is cleaned afterwards like any other. */
final class WordReader {

    private static final Pattern FIGURE = Pattern.compile("\\s*\\[Figura:\\s*([a-z0-9][a-z0-9-]{0,59})]\\s*");
    private static final Pattern HEADING = Pattern.compile("(?:heading|titolo) ?([1-9])");

    private @Nullable XWPFDocument document;

    void read(XWPFDocument opened, Element body) {
        document = opened;
        List<IBodyElement> blocks = opened.getBodyElements();
        boolean titled = !blocks.isEmpty() && blocks.get(0) instanceof XWPFParagraph first && isTitle(first);
        blocks(titled ? blocks.subList(1, blocks.size()) : blocks, body);
    }

    void blocks(List<IBodyElement> blocks, Element home) {
        Deque<OpenList> lists = new ArrayDeque<>();
        Element caption = null;
        for (IBodyElement block : blocks) {
            if (block instanceof XWPFTable table) {
                lists.clear();
                Element made = new WordTableReader(this).read(table);
                if (caption != null) {
                    caption.remove();
                    made.prependChild(caption.tagName("caption"));
                }
                home.appendChild(made);
                caption = null;
            } else if (block instanceof XWPFParagraph paragraph) {
                caption = paragraph(paragraph, home, lists);
            } else if (block instanceof XWPFSDT control) {
                lists.clear();
                home.appendElement("p").text(control.getContent().getText());
            }
        }
    }

    /** @return the paragraph when it is a caption, which belongs to a table that follows */
    private @Nullable Element paragraph(XWPFParagraph paragraph, Element home, Deque<OpenList> lists) {
        Matcher figure = FIGURE.matcher(paragraph.getText());
        if (figure.matches()) {
            lists.clear();
            home.appendElement("figure").attr("data-figure", figure.group(1));
            return null;
        }
        int heading = heading(paragraph);
        BigInteger number = paragraph.getNumID();
        if (heading == 0 && number != null && number.signum() > 0) {
            WordRunReader.read(paragraph, item(paragraph, number, home, lists));
            return null;
        }
        lists.clear();
        Element made = home.appendElement(heading == 0 ? "p" : "h" + Math.min(6, heading));
        WordRunReader.read(paragraph, made);
        return isCaption(paragraph) ? made : null;
    }

    private static Element item(XWPFParagraph paragraph, BigInteger number, Element home, Deque<OpenList> lists) {
        BigInteger typed = paragraph.getNumIlvl();
        int level = Math.min(typed == null ? 0 : typed.intValue(), lists.size());
        while (lists.size() > level + 1) {
            lists.pop();
        }
        if (lists.size() == level + 1 && !lists.element().number().equals(number)) {
            lists.pop();
        }
        if (lists.size() == level) {
            String format = paragraph.getNumFmt();
            Element list =
                    new Element(format == null || format.equals("bullet") || format.equals("none") ? "ul" : "ol");
            OpenList above = lists.peek();
            Element last = above == null ? null : above.list().lastElementChild();
            (last == null ? home : last).appendChild(list);
            lists.push(new OpenList(list, number));
        }
        return lists.element().list().appendElement("li");
    }

    /** From 1; 0 where the paragraph is no heading. Styles are named in the language of the program, the outline is not. */
    private int heading(XWPFParagraph paragraph) {
        XWPFStyle style = style(paragraph);
        if (style == null) {
            return 0;
        }
        Matcher name = HEADING.matcher(name(style));
        if (name.matches()) {
            return Integer.parseInt(name.group(1));
        }
        var properties = style.getCTStyle().getPPr();
        return properties != null && properties.isSetOutlineLvl()
                ? Math.min(9, properties.getOutlineLvl().getVal().intValue() + 1)
                : 0;
    }

    private boolean isTitle(XWPFParagraph paragraph) {
        XWPFStyle style = style(paragraph);
        return style != null && (name(style).equals("title") || name(style).equals("titolo"));
    }

    /** LibreOffice forgets that a table's first column heads its lines, and keeps the style of these cells. */
    boolean isTableHead(XWPFTableCell cell) {
        List<XWPFParagraph> paragraphs = cell.getParagraphs();
        XWPFStyle style = paragraphs.isEmpty() ? null : style(paragraphs.get(0));
        return style != null && name(style).equals(WordStyles.TABLE_HEAD_NAME);
    }

    private boolean isCaption(XWPFParagraph paragraph) {
        XWPFStyle style = style(paragraph);
        return style != null && (name(style).equals("caption") || name(style).equals("didascalia"));
    }

    private @Nullable XWPFStyle style(XWPFParagraph paragraph) {
        XWPFDocument opened = document;
        if (opened == null || opened.getStyles() == null || paragraph.getStyleID() == null) {
            return null;
        }
        return opened.getStyles().getStyle(paragraph.getStyleID());
    }

    private static String name(XWPFStyle style) {
        String name = style.getName();
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    private record OpenList(Element list, BigInteger number) {}
}
