package it.sportellocertificati.report.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Writes a cleaned text as a document. */
final class WordWriter {

    /** In twentieths of a point, as all measures of a page. */
    private static final int A4_WIDTH = 11906;

    private static final int A4_HEIGHT = 16838;
    private static final int MARGIN = 1304;
    private static final int BETWEEN_ITEMS = 40;

    private final XWPFDocument document = new XWPFDocument();
    private final WordLists lists = new WordLists(document);

    byte[] write(String title, Element body) throws IOException {
        try (document) {
            WordStyles.addTo(document);
            document.getProperties().getCoreProperties().setTitle(title);
            paper();
            XWPFParagraph head = document.createParagraph();
            head.setStyle(WordStyles.TITLE);
            head.createRun().setText(title);
            for (Element block : body.children()) {
                block(block);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    /** Without it each program takes the paper of its own country. */
    private void paper() {
        CTSectPr page = document.getDocument().getBody().addNewSectPr();
        page.addNewPgSz().setW(BigInteger.valueOf(A4_WIDTH));
        page.getPgSz().setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margins = page.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
    }

    private void block(Element block) throws IOException {
        switch (block.normalName()) {
            case "h3", "h4", "h5", "h6" -> {
                int level = block.normalName().charAt(1) - '2';
                WordRuns.write(block, styled(WordStyles.HEADING + level));
            }
            case "ul", "ol" -> list(block, 0, document::createParagraph);
            case "table" -> {
                Element caption = block.selectFirst("> caption");
                if (caption != null) {
                    WordRuns.write(caption, styled(WordStyles.CAPTION));
                }
                new WordTables(document, this).write(block);
            }
            case "figure" ->
                styled(WordStyles.FIGURE).createRun().setText("[Figura: " + block.attr("data-figure") + "]");
            default -> WordRuns.write(block, document.createParagraph());
        }
    }

    /** @param paragraphs where the next paragraph comes from: the document, or a cell */
    void list(Element list, int level, Supplier<XWPFParagraph> paragraphs) throws IOException {
        BigInteger number = lists.add(list.normalName().equals("ol"));
        for (Element item : list.children()) {
            XWPFParagraph paragraph = paragraphs.get();
            paragraph.setNumID(number);
            paragraph.setNumILvl(BigInteger.valueOf(level));
            paragraph.setSpacingAfter(BETWEEN_ITEMS);
            WordRuns.write(item, paragraph);
            for (Element below : item.select("> ul, > ol")) {
                list(below, level + 1, paragraphs);
            }
        }
    }

    private XWPFParagraph styled(@Nullable String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    static boolean isList(Node node) {
        return node instanceof Element element
                && (element.normalName().equals("ul") || element.normalName().equals("ol"));
    }
}
