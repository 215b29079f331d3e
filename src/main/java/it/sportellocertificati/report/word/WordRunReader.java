package it.sportellocertificati.report.word;

import java.util.Base64;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFHyperlink;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDrawing;

/** Reads the words of a paragraph, dressed as they are. Deleted words of tracked changes stay out, inserted ones come in. */
final class WordRunReader {

    private WordRunReader() {}

    static void read(XWPFParagraph paragraph, Element home) {
        for (IRunElement part : paragraph.getIRuns()) {
            if (part instanceof XWPFRun run) {
                run(run, home);
            } else if (part instanceof XWPFSDT control) {
                home.appendText(control.getContent().getText());
            }
        }
    }

    private static void run(XWPFRun run, Element home) {
        for (XWPFPicture picture : run.getEmbeddedPictures()) {
            picture(run, picture, home);
        }
        String words = run.text();
        boolean deleted = run.getCTR().sizeOfDelTextArray() > 0;
        if (words.isEmpty() || deleted) {
            return;
        }
        Element place = dressed(run, home);
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                place.appendElement("br");
            }
            place.appendText(lines[i].replace('\t', ' '));
        }
    }

    /** A run that continues the one before, in the same dress, goes into the same elements. */
    private static Element dressed(XWPFRun run, Element home) {
        Element place = home;
        if (run instanceof XWPFHyperlinkRun link) {
            XWPFHyperlink address = link.getHyperlink(link.getDocument());
            if (address != null) {
                place = within(place, "a", address.getURL());
            }
        }
        String style = run.getStyle();
        if (run.isBold() || "Strong".equals(style)) {
            place = within(place, "strong", "");
        }
        return run.isItalic() || "Emphasis".equals(style) ? within(place, "em", "") : place;
    }

    private static Element within(Element place, String tag, String address) {
        if (place.lastChild() instanceof Element last
                && last.normalName().equals(tag)
                && last.attr("href").equals(address)) {
            return last;
        }
        Element made = place.appendElement(tag);
        return address.isEmpty() ? made : made.attr("href", address);
    }

    private static void picture(XWPFRun run, XWPFPicture picture, Element home) {
        if (picture.getPictureData() == null) {
            return;
        }
        PictureType type = picture.getPictureData().getPictureTypeEnum();
        String format = type == PictureType.PNG ? "png" : type == PictureType.JPEG ? "jpeg" : "other";
        home.appendElement("img")
                .attr(
                        "src",
                        "data:image/" + format + ";base64,"
                                + Base64.getEncoder()
                                        .encodeToString(picture.getPictureData().getData()))
                .attr("alt", description(run, picture));
    }

    /** Word keeps it with the drawing, other programs with the picture. */
    private static String description(XWPFRun run, XWPFPicture picture) {
        for (CTDrawing drawing : run.getCTR().getDrawingArray()) {
            for (CTInline inline : drawing.getInlineArray()) {
                if (inline.getDocPr() != null && inline.getDocPr().isSetDescr()) {
                    return inline.getDocPr().getDescr();
                }
            }
        }
        String own = picture.getDescription();
        return own == null ? "" : own;
    }
}
