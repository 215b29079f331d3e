package it.sportellocertificati.report.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/**
 * Understands what word processors put on the clipboard. They say by style what HTML has elements for: bold by a span, a list by a
 * paragraph with a bullet in front, a title by a class. Without this the allow-list would keep the words and lose the structure.
 */
final class OfficeHtml {

    private static final Pattern BOLD = Pattern.compile("(?<![\\w-])font-weight\\s*:\\s*(?:bold|bolder|[6-9]00)");
    private static final Pattern NOT_BOLD =
            Pattern.compile("(?<![\\w-])font-weight\\s*:\\s*(?:normal|lighter|[1-4]00)");
    private static final Pattern ITALIC = Pattern.compile("(?<![\\w-])font-style\\s*:\\s*(?:italic|oblique)");
    private static final Pattern NOT_ITALIC = Pattern.compile("(?<![\\w-])font-style\\s*:\\s*normal");
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none|mso-hide\\s*:\\s*all");
    private static final String BLOCKS = "p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, figure, blockquote, pre";

    private OfficeHtml() {}

    static void understand(Element body) {
        boolean fromWord = isFromWord(body);
        body.filter((node, depth) -> node instanceof Comment ? FilterResult.REMOVE : FilterResult.CONTINUE);
        body.select("style, meta, link, title, xml, noscript, template, iframe, object, embed, svg, math")
                .remove();
        body.getAllElements().stream()
                .filter(each -> HIDDEN.matcher(style(each)).find())
                .toList()
                .forEach(Node::remove);
        body.select("a:not([href])").unwrap();
        names(body);
        captions(body);
        FakeLists.makeReal(body, fromWord);
        emphasis(body);
        paragraphs(body);
        Lists.nest(body);
    }

    private static boolean isFromWord(Element body) {
        return body.getAllElements().stream()
                .anyMatch(each -> each.className().startsWith("Mso")
                        || style(each).contains("mso-")
                        || each.tagName().startsWith("o:"));
    }

    static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT);
    }

    /** Elements with a prefix are Word's own; a title is a heading above the others. */
    private static void names(Element body) {
        List<Element> own = body.getAllElements().stream()
                .filter(each -> each.tagName().contains(":"))
                .toList();
        own.forEach(Element::unwrap);
        body.select("p.MsoTitle").tagName("h1");
        body.select("p.MsoSubtitle").tagName("h2");
    }

    /** What Word calls a caption belongs to the table that it stands beside. */
    private static void captions(Element body) {
        for (Element caption : body.select("p.MsoCaption")) {
            Element after = caption.nextElementSibling();
            Element before = caption.previousElementSibling();
            Element table = isTable(after) ? after : isTable(before) ? before : null;
            if (table != null && table.select("> caption").isEmpty()) {
                caption.remove();
                table.prependElement("caption").insertChildren(0, caption.childNodesCopy());
            }
        }
    }

    private static boolean isTable(@Nullable Element element) {
        return element != null && element.normalName().equals("table");
    }

    private static void emphasis(Element body) {
        body.select("b, strong").forEach(each -> {
            if (NOT_BOLD.matcher(style(each)).find()) {
                each.unwrap();
            } else {
                each.tagName("strong");
            }
        });
        body.select("i, em, cite, dfn").forEach(each -> {
            if (NOT_ITALIC.matcher(style(each)).find()) {
                each.unwrap();
            } else {
                each.tagName("em");
            }
        });
        for (Element span : body.select("span, font")) {
            boolean bold = BOLD.matcher(style(span)).find() && span.closest("strong, h1, h2, h3, h4, h5, h6") == null;
            boolean italic = ITALIC.matcher(style(span)).find() && span.closest("em") == null;
            if (italic && !span.text().isBlank()) {
                within(span, "em");
            }
            if (bold && !span.text().isBlank()) {
                within(span, "strong");
            }
            span.unwrap();
        }
    }

    private static void within(Element span, String tag) {
        Element inner = new Element(tag);
        List<Node> content = List.copyOf(span.childNodes());
        content.forEach(inner::appendChild);
        span.appendChild(inner);
    }

    /** A div with words in it is a paragraph; one with paragraphs in it is nothing. */
    private static void paragraphs(Element body) {
        List<Element> boxes =
                List.copyOf(body.select("div, section, article, blockquote, pre, center, address, dl, dt, dd"));
        for (int i = boxes.size() - 1; i >= 0; i--) {
            Element box = boxes.get(i);
            if (box.select(BLOCKS).stream().anyMatch(each -> each != box)) {
                box.before(new TextNode(" "));
                box.after(new TextNode(" "));
                box.unwrap();
            } else {
                box.tagName("p");
            }
        }
    }
}
