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

/** Writes a cleaned text as a document. */
final class WordWriter {

    private final XWPFDocument document = new XWPFDocument();
    private final WordLists lists = new WordLists(document);

    byte[] write(String title, Element body) throws IOException {
        try (document) {
            WordStyles.addTo(document);
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
