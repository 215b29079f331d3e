package it.sportellocertificati.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A word, a space, a sign or a picture, with what it is dressed in.
 *
 * @param dress the elements around it within its block, the outermost first; compared by name and address
 * @param node a text or an element without children
 */
record Token(List<Element> dress, Node node) {

    private static final Pattern PARTS =
            Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+(?:[.,'’][\\p{L}\\p{M}\\p{N}]+)*|.", Pattern.DOTALL);

    static List<Token> of(List<Node> nodes) {
        List<Token> tokens = new ArrayList<>();
        nodes.forEach(node -> collect(node, List.of(), tokens));
        return tokens;
    }

    private static void collect(Node node, List<Element> dress, List<Token> tokens) {
        if (node instanceof TextNode text) {
            PARTS.matcher(text.getWholeText())
                    .results()
                    .forEach(part -> tokens.add(new Token(dress, new TextNode(part.group()))));
        } else if (node instanceof Element element && element.childNodeSize() == 0) {
            tokens.add(new Token(dress, element));
        } else if (node instanceof Element element) {
            List<Element> inner = new ArrayList<>(dress);
            inner.add(element.shallowClone());
            element.childNodes().forEach(child -> collect(child, List.copyOf(inner), tokens));
        }
    }

    /** Two tokens are the same when they read and look the same. */
    String key() {
        StringBuilder key = new StringBuilder();
        dress.forEach(element -> key.append(element.outerHtml()));
        return key.append(node.outerHtml()).toString();
    }

    boolean isSpace() {
        return node instanceof TextNode text && text.isBlank();
    }

    boolean dressedLike(Token other) {
        return dress.size() == other.dress.size()
                && dress.stream()
                        .map(Element::outerHtml)
                        .toList()
                        .equals(other.dress.stream().map(Element::outerHtml).toList());
    }
}
