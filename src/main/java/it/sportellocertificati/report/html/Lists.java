package it.sportellocertificati.report.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Lists whose children are items, with the lists below within the item above. */
final class Lists {

    private Lists() {}

    /** Some programs write the list below beside the item that it belongs to. */
    static void nest(Element body) {
        for (Element inner : body.select("ul > ul, ul > ol, ol > ul, ol > ol")) {
            Element above = inner.previousElementSibling();
            if (above != null && above.normalName().equals("li")) {
                inner.remove();
                above.appendChild(inner);
            }
        }
    }

    static void setRight(Element body) {
        strayItems(body);
        for (Element list : body.select("ul, ol")) {
            children(list);
        }
        body.select("li").forEach(Blocks::flatten);
        List<Element> all = List.copyOf(body.select("li, ul, ol"));
        for (int i = all.size() - 1; i >= 0; i--) {
            Element element = all.get(i);
            if (element.childrenSize() == 0 && (!element.normalName().equals("li") || !element.hasText())) {
                element.remove();
            }
        }
    }

    private static void strayItems(Element body) {
        for (Element item : body.select("li")) {
            Element parent = item.parent();
            if (parent != null
                    && (parent.normalName().equals("ul") || parent.normalName().equals("ol"))) {
                continue;
            }
            Element before = item.previousElementSibling();
            if (before != null && before.hasClass("stray")) {
                item.remove();
                before.appendChild(item);
            } else {
                Element list = new Element("ul").addClass("stray");
                item.before(list);
                item.remove();
                list.appendChild(item);
            }
        }
        body.select("ul.stray").removeAttr("class");
    }

    private static void children(Element list) {
        for (Node child : List.copyOf(list.childNodes())) {
            if (child instanceof TextNode text && text.isBlank()) {
                child.remove();
            } else if (!(child instanceof Element element)
                    || !element.normalName().equals("li")) {
                Element home = new Element("li");
                child.before(home);
                child.remove();
                home.appendChild(child);
            }
        }
    }
}
