package it.sportellocertificati.report.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Sets right what the allow-list let through: every word in a block, lists that nest as they should, headings that skip no level. */
final class Structure {

    private static final Set<String> BLOCKS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "figure");
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
    private static final int HIGHEST = 3;
    private static final int LOWEST = 6;

    private Structure() {}

    static void setRight(Element body) {
        figures(body);
        Lists.setRight(body);
        Tables.setRight(body);
        words(body);
        Spaces.setRight(body);
        headings(body);
    }

    /** A figure stands between paragraphs, and is filled when the chapter is shown. */
    private static void figures(Element body) {
        for (Element figure : body.select("figure")) {
            if (!figure.hasAttr(AllowList.FIGURE)) {
                figure.unwrap();
                continue;
            }
            List<Node> content = List.copyOf(figure.childNodes());
            content.forEach(Node::remove);
            Element top = figure;
            while (top.parent() != null && top.parent() != body) {
                top = top.parent();
            }
            if (top != figure) {
                figure.remove();
                top.after(figure);
            }
            Node last = figure;
            for (Node node : content) {
                last.after(node);
                last = node;
            }
        }
    }

    /** Words that stand in no block become paragraphs. */
    private static void words(Element body) {
        Element paragraph = null;
        for (Node node : List.copyOf(body.childNodes())) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                paragraph = null;
            } else if (paragraph == null && node instanceof TextNode text && text.isBlank()) {
                node.remove();
            } else {
                if (paragraph == null) {
                    paragraph = new Element("p");
                    node.before(paragraph);
                }
                node.remove();
                paragraph.appendChild(node);
            }
        }
    }

    private static void headings(Element body) {
        Deque<Integer> open = new ArrayDeque<>();
        for (Element heading : new ArrayList<>(body.select(HEADINGS))) {
            int level = heading.normalName().charAt(1) - '0';
            while (!open.isEmpty() && open.element() >= level) {
                open.pop();
            }
            open.push(level);
            heading.select("strong").unwrap();
            heading.tagName("h" + Math.min(LOWEST, HIGHEST + open.size() - 1));
        }
    }
}
