package it.sportellocertificati.report.word;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the words of a block, dressed as they are. */
final class WordRuns {

    /** Of a page with its margins, in pixels of a picture at 96 dots an inch. */
    private static final int WIDEST = 600;

    private static final String LINK = "0A4D99";

    private WordRuns() {}

    /** Lists within the block are left to whoever calls. */
    static void write(Element block, XWPFParagraph paragraph) throws IOException {
        for (Node node : block.childNodes()) {
            if (!WordWriter.isList(node)) {
                write(node, paragraph, new Dress(false, false, ""));
            }
        }
    }

    private static void write(Node node, XWPFParagraph paragraph, Dress dress) throws IOException {
        if (node instanceof TextNode text) {
            run(paragraph, dress).setText(text.getWholeText());
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "br" -> run(paragraph, dress).addBreak();
                case "img" -> picture(element, run(paragraph, dress));
                case "strong" -> children(element, paragraph, new Dress(true, dress.italic(), dress.address()));
                case "em" -> children(element, paragraph, new Dress(dress.bold(), true, dress.address()));
                case "a" -> children(element, paragraph, new Dress(dress.bold(), dress.italic(), element.attr("href")));
                default -> children(element, paragraph, dress);
            }
        }
    }

    private static void children(Element element, XWPFParagraph paragraph, Dress dress) throws IOException {
        for (Node child : element.childNodes()) {
            write(child, paragraph, dress);
        }
    }

    private static XWPFRun run(XWPFParagraph paragraph, Dress dress) {
        XWPFRun run = dress.address().isEmpty() ? paragraph.createRun() : link(paragraph, dress.address());
        if (dress.bold()) {
            run.setBold(true);
        }
        if (dress.italic()) {
            run.setItalic(true);
        }
        return run;
    }

    /** Word processors show a link by its dress alone. */
    private static XWPFRun link(XWPFParagraph paragraph, String address) {
        XWPFRun run = paragraph.createHyperlinkRun(address);
        run.setColor(LINK);
        run.setUnderline(UnderlinePatterns.SINGLE);
        return run;
    }

    private static void picture(Element picture, XWPFRun run) throws IOException {
        String source = picture.attr("src");
        byte[] content = Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(content));
        PictureType type = source.startsWith("data:image/png") ? PictureType.PNG : PictureType.JPEG;
        double scale = Math.min(1, (double) WIDEST / image.getWidth());
        try {
            run.addPicture(
                    new ByteArrayInputStream(content),
                    type,
                    "figura." + type.name().toLowerCase(Locale.ROOT),
                    Units.pixelToEMU((int) (image.getWidth() * scale)),
                    Units.pixelToEMU((int) (image.getHeight() * scale)));
        } catch (InvalidFormatException impossible) {
            throw new IOException(impossible);
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(picture.attr("alt"));
    }

    private record Dress(boolean bold, boolean italic, String address) {}
}
