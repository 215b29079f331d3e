package it.sportellocertificati.report.html;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Spaces that lay out nothing, and elements that hold nothing. */
final class Spaces {

    /** A space that does not break keeps its place between two words alone. */
    private static final Pattern RUN =
            Pattern.compile("[ \\t\\r\\n\\f]*(?:\\u00a0[ \\t\\r\\n\\f\\u00a0]+|[ \\t\\r\\n\\f]+\\u00a0?)");

    private static final String START = "^[\\s\\u00a0]+";
    private static final String END = "[\\s\\u00a0]+$";
    private static final String HOLDERS = "p, h1, h2, h3, h4, h5, h6, li, td, th, caption";
    private static final String MAY_GO = "strong, em, a, p, h1, h2, h3, h4, h5, h6";

    private Spaces() {}

    static void setRight(Element body) {
        body.select("*")
                .textNodes()
                .forEach(text -> text.text(RUN.matcher(text.getWholeText()).replaceAll(" ")));
        List<Element> mayGo = List.copyOf(body.select(MAY_GO));
        for (int i = mayGo.size() - 1; i >= 0; i--) {
            Element each = mayGo.get(i);
            if (isEmpty(each)) {
                String words = each.wholeText();
                if (!words.isEmpty()) {
                    each.before(new TextNode(words));
                }
                each.remove();
            }
        }
        body.select("br, ul, ol").forEach(Spaces::besideLineEnd);
        body.select(HOLDERS).forEach(Spaces::trim);
        body.childNodes().stream().filter(TextNode.class::isInstance).toList().forEach(Node::remove);
        for (Element part : body.select("ul, ol, table, thead, tbody, tr")) {
            part.textNodes().forEach(Node::remove);
        }
    }

    private static void besideLineEnd(Element line) {
        if (line.previousSibling() instanceof TextNode before) {
            before.text(before.getWholeText().replaceAll(END, ""));
        }
        if (line.nextSibling() instanceof TextNode after) {
            after.text(after.getWholeText().replaceAll(START, ""));
        }
    }

    private static boolean isEmpty(Element element) {
        return element.wholeText().replace('\u00a0', ' ').isBlank()
                && element.select("img").isEmpty();
    }

    private static void trim(Element holder) {
        Node first = holder.firstChild();
        while (first != null && isSpace(first)) {
            first.remove();
            first = holder.firstChild();
        }
        if (first instanceof TextNode text) {
            text.text(text.getWholeText().replaceAll(START, ""));
        }
        Node last = holder.lastChild();
        while (last != null && isSpace(last)) {
            last.remove();
            last = holder.lastChild();
        }
        if (last instanceof TextNode text) {
            text.text(text.getWholeText().replaceAll(END, ""));
        }
    }

    private static boolean isSpace(Node node) {
        if (node instanceof TextNode text) {
            return text.getWholeText().replace('\u00a0', ' ').isBlank();
        }
        return node instanceof Element element && element.normalName().equals("br");
    }
}
