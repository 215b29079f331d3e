package it.sportellocertificati.report.html;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** Writes HTML as XML reads it. */
public final class Xhtml {

    private Xhtml() {}

    /** The children as HTML, without line ends that the text does not have. */
    static String unlaid(Element element) {
        Document owner = element.ownerDocument();
        if (owner != null) {
            owner.outputSettings().prettyPrint(false);
        }
        return element.html();
    }

    /** The children of the element, on one line. */
    public static String write(Element element) {
        Document owner = element.ownerDocument();
        if (owner != null) {
            owner.outputSettings()
                    .syntax(Document.OutputSettings.Syntax.xml)
                    .escapeMode(Entities.EscapeMode.xhtml)
                    .charset(StandardCharsets.UTF_8)
                    .prettyPrint(false);
        }
        return element.html();
    }
}
