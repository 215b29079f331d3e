package it.sportellocertificati.report.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tables that can be read aloud: a caption, a head, and cells that say what they head. */
final class Tables {

    private Tables() {}

    static void setRight(Element body) {
        for (Element inner : List.copyOf(body.select("table table"))) {
            inner.replaceWith(new TextNode(inner.wholeText().strip()));
        }
        body.select("table").forEach(Tables::rebuild);
    }

    private static void rebuild(Element table) {
        Element caption = table.select("> caption").first();
        List<Element> rows = new ArrayList<>(table.select("tr"));
        rows.removeIf(row -> row.childrenSize() == 0);
        if (rows.isEmpty()) {
            table.remove();
            return;
        }
        rows.forEach(row -> row.select("> td, > th").forEach(Tables::cell));
        List<Element> head = head(table, rows);
        List<Element> rest = new ArrayList<>(rows);
        rest.removeAll(head);
        table.empty();
        if (caption != null && caption.hasText()) {
            Blocks.flatten(caption);
            table.appendChild(caption);
        }
        part(table, "thead", head);
        part(table, "tbody", rest);
        table.select("thead td").tagName("th");
        table.select("thead th").attr("scope", "col");
        table.select("tbody th").attr("scope", "row");
        table.select("th, td").forEach(Tables::inOrder);
    }

    /** Two texts that say the same are the same. */
    private static void inOrder(Element cell) {
        for (String name : List.of("scope", "colspan", "rowspan")) {
            String value = cell.attr(name);
            cell.removeAttr(name);
            if (!value.isEmpty()) {
                cell.attr(name, value);
            }
        }
    }

    private static void part(Element table, String name, List<Element> rows) {
        if (!rows.isEmpty()) {
            Element part = table.appendElement(name);
            rows.forEach(part::appendChild);
        }
    }

    /** The rows that are marked as head; where no cell is, the first one. */
    private static List<Element> head(Element table, List<Element> rows) {
        List<Element> head = new ArrayList<>();
        for (Element row : rows) {
            Element parent = row.parent();
            boolean marked = parent != null && parent.normalName().equals("thead");
            if (!marked && !row.select("> td").isEmpty()) {
                break;
            }
            head.add(row);
        }
        if (head.isEmpty() && rows.size() > 1 && table.select("th").isEmpty()) {
            head.add(rows.get(0));
        }
        // A table that is all head says nothing.
        if (head.size() == rows.size()) {
            head.remove(head.size() - 1);
        }
        return head;
    }

    private static void cell(Element cell) {
        Blocks.flatten(cell);
        for (String span : List.of("colspan", "rowspan")) {
            if (cell.attr(span).equals("1")) {
                cell.removeAttr(span);
            }
        }
        Node last = cell.lastChild();
        while (last instanceof Element line && line.normalName().equals("br")) {
            last.remove();
            last = cell.lastChild();
        }
    }
}
