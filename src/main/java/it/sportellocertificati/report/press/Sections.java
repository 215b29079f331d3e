package it.sportellocertificati.report.press;

import it.sportellocertificati.report.DocumentChapter;
import it.sportellocertificati.report.ReportDocument;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts the figures of a report where its chapters name them, and anchors at their headings. */
final class Sections {

    /** Letters that fill less than half a page. */
    private static final int BRIEF = 1500;

    private final Figures figures;

    Sections(Figures figures) {
        this.figures = figures;
    }

    List<Section> of(ReportDocument document) {
        var sections = new ArrayList<Section>();
        for (DocumentChapter chapter : document.chapters()) {
            sections.add(section(chapter));
        }
        var left = figures.left();
        if (!left.isEmpty()) {
            String html = String.join("", left.stream().map(figures::show).toList());
            sections.add(new Section("altri-dati", "Altri dati", "", html, List.of(), false));
        }
        return sections;
    }

    private Section section(DocumentChapter chapter) {
        Element content = Markup.parse(chapter.html());
        var headings = new ArrayList<Heading>();
        for (Element heading : all(content, "h3")) {
            String anchor = chapter.anchor() + "-" + (headings.size() + 1);
            heading.setAttribute("id", anchor);
            headings.add(new Heading(anchor, heading.getTextContent().strip(), List.of()));
        }
        boolean brief = content.getTextContent().length() < BRIEF;
        for (Element figure : all(content, "figure")) {
            if (figure.hasAttribute("data-figure")) {
                brief = false;
                lead(figure);
                replace(figure, Markup.parse(figures.show(figure.getAttribute("data-figure"))));
            }
        }
        return new Section(
                chapter.anchor(),
                chapter.title(),
                chapter.writtenBy(),
                Markup.write(content),
                List.copyOf(headings),
                brief && all(content, "img").isEmpty());
    }

    /** What stands right before a figure speaks of it: on paper both stay together. */
    private static void lead(Element figure) {
        Node before = figure.getPreviousSibling();
        while (before != null && before.getNodeType() != Node.ELEMENT_NODE) {
            before = before.getPreviousSibling();
        }
        if (before instanceof Element paragraph && paragraph.getTagName().equals("p")) {
            paragraph.setAttribute("class", "report-lead");
        }
    }

    /** In the order of the page; a list of its own, since the elements are about to be replaced. */
    private static List<Element> all(Element parent, String tag) {
        var found = parent.getElementsByTagName(tag);
        var list = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            list.add((Element) found.item(i));
        }
        return list;
    }

    private static void replace(Element place, Element content) {
        Node parent = place.getParentNode();
        if (parent == null) {
            return;
        }
        for (Node child = content.getFirstChild(); child != null; child = child.getNextSibling()) {
            Node copy = place.getOwnerDocument().importNode(child, true);
            parent.insertBefore(copy, place);
        }
        parent.removeChild(place);
    }
}
