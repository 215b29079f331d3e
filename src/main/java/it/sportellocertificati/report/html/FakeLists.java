package it.sportellocertificati.report.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Word's lists are paragraphs that say by style how deep they are, with the bullet or number typed in front. */
final class FakeLists {

    private static final Pattern LEVEL = Pattern.compile("mso-list\\s*:\\s*\\S+\\s+level([1-9])");
    private static final Pattern NUMBERED =
            Pattern.compile("\\s*\\(?(?:[0-9]{1,3}(?:\\.[0-9]{1,3})*|[a-zA-Z]|[ivxlIVXL]{1,6})[.)]\\s*");
    private static final Pattern TYPED =
            Pattern.compile("^[\\s\\u00a0]*([•·▪◦‣§\\u2013\\u2022-]|[0-9]{1,2}[.)])[\\s\\u00a0]+");

    private FakeLists() {}

    static void makeReal(Element body, boolean fromWord) {
        for (Element parent : body.select("body, div, td, section")) {
            convert(parent, fromWord);
        }
    }

    private static void convert(Element parent, boolean fromWord) {
        Deque<Element> open = new ArrayDeque<>();
        for (Element child : List.copyOf(parent.children())) {
            Item item = item(child, fromWord);
            if (item == null) {
                open.clear();
                continue;
            }
            place(child, item, open);
        }
    }

    /** Deeper items go into the last item of the list above them. */
    private static void place(Element paragraph, Item item, Deque<Element> open) {
        int level = Math.min(item.level(), open.size() + 1);
        while (open.size() > level) {
            open.pop();
        }
        if (open.size() == level && !open.element().normalName().equals(item.tag())) {
            open.pop();
        }
        if (open.size() < level) {
            Element list = new Element(item.tag());
            Element above = open.peek();
            if (above == null) {
                paragraph.before(list);
            } else {
                Element last = above.lastElementChild();
                (last == null ? above.appendElement("li") : last).appendChild(list);
            }
            open.push(list);
        }
        paragraph.remove();
        Element made = open.element().appendElement("li");
        List.copyOf(paragraph.childNodes()).forEach(made::appendChild);
    }

    private static @Nullable Item item(Element paragraph, boolean fromWord) {
        if (!fromWord || !paragraph.normalName().equals("p")) {
            return null;
        }
        Matcher level = LEVEL.matcher(OfficeHtml.style(paragraph));
        if (level.find()) {
            Element marker =
                    paragraph.select("span[style~=(?i)mso-list\\s*:\\s*ignore]").first();
            String sign = marker == null ? "" : marker.text();
            if (marker != null) {
                marker.remove();
            }
            return new Item(
                    Integer.parseInt(level.group(1)), NUMBERED.matcher(sign).matches() ? "ol" : "ul");
        }
        if (paragraph.className().startsWith("MsoListNumber")) {
            strip(paragraph);
            return new Item(1, "ol");
        }
        if (paragraph.className().startsWith("MsoListBullet")) {
            strip(paragraph);
            return new Item(1, "ul");
        }
        return typed(paragraph);
    }

    /** A bullet or number that a person typed in front of a paragraph. */
    private static @Nullable Item typed(Element paragraph) {
        Matcher sign = TYPED.matcher(paragraph.wholeText());
        boolean listLike = paragraph.className().startsWith("MsoList") || hasTwin(paragraph);
        if (!sign.find() || !listLike) {
            return null;
        }
        boolean number = Character.isDigit(sign.group(1).charAt(0));
        strip(paragraph);
        return new Item(1, number ? "ol" : "ul");
    }

    /** One line with a dash in front is a line with a dash; two are a list. */
    private static boolean hasTwin(Element paragraph) {
        Element after = paragraph.nextElementSibling();
        Element before = paragraph.previousElementSibling();
        boolean next = after != null
                && after.normalName().equals("p")
                && TYPED.matcher(after.wholeText()).find();
        return next
                || (before != null
                        && (before.normalName().equals("ul")
                                || before.normalName().equals("ol")));
    }

    private static void strip(Element paragraph) {
        Matcher sign = TYPED.matcher(paragraph.wholeText());
        int left = sign.find() ? sign.end() : 0;
        for (Node node : List.copyOf(paragraph.select("*").textNodes())) {
            if (left == 0 || !(node instanceof TextNode text)) {
                return;
            }
            String words = text.getWholeText();
            int cut = Math.min(left, words.length());
            text.text(words.substring(cut));
            left -= cut;
        }
    }

    /** @param level from 1 */
    private record Item(int level, String tag) {}
}
