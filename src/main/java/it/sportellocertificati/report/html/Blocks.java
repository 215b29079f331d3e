package it.sportellocertificati.report.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Within an item or a cell there are lines, not paragraphs; lists may stand there. */
final class Blocks {

    private Blocks() {}

    static void flatten(Element home) {
        for (Element block : List.copyOf(home.select("p, h1, h2, h3, h4, h5, h6"))) {
            if (block.normalName().startsWith("h") && block.hasText()) {
                Element strong = new Element("strong");
                List.copyOf(block.childNodes()).forEach(strong::appendChild);
                block.appendChild(strong);
            }
            boolean empty = !block.hasText() && block.select("img").isEmpty();
            if (!empty && wordsBefore(block)) {
                block.before(new Element("br"));
            }
            if (!empty && wordsAfter(block)) {
                block.after(new Element("br"));
            }
            block.unwrap();
        }
    }

    private static boolean wordsBefore(Element block) {
        Node before = block.previousSibling();
        while (before != null && before.outerHtml().isBlank()) {
            before = before.previousSibling();
        }
        return before != null && !(before instanceof Element element && isLineEnd(element));
    }

    /** A paragraph that follows sees to the line itself. */
    private static boolean wordsAfter(Element block) {
        Node after = block.nextSibling();
        while (after != null && after.outerHtml().isBlank()) {
            after = after.nextSibling();
        }
        return after != null && !(after instanceof Element element && (isLineEnd(element) || element.isBlock()));
    }

    private static boolean isLineEnd(Element element) {
        String name = element.normalName();
        return name.equals("br") || name.equals("ul") || name.equals("ol") || name.equals("table");
    }
}
