package it.sportellocertificati.report.press;

import it.sportellocertificati.common.InvalidValue;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Markup that a browser and a printer of PDF read alike: well-formed XML in which only those elements are written short that HTML never
 * closes.
 */
final class Markup {

    private static final Set<String> NEVER_CLOSED = Set.of("br", "hr", "img", "col", "wbr");

    private Markup() {}

    /** @throws InvalidValue {@code report.chapter.malformed} if it is not well-formed; the writer's editor should never let it be */
    static Element parse(String fragment) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            String page = "<div>" + fragment.replace("&nbsp;", "&#160;") + "</div>";
            return builder.parse(new InputSource(new StringReader(page))).getDocumentElement();
        } catch (SAXException malformed) {
            throw new InvalidValue("report.chapter.malformed");
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is inside the element. */
    static String write(Element element) {
        var out = new StringBuilder();
        children(element, out);
        return out.toString();
    }

    private static void children(Node parent, StringBuilder out) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                element(element, out);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                out.append(escape(child.getNodeValue()));
            }
        }
    }

    private static void element(Element element, StringBuilder out) {
        out.append('<').append(element.getTagName());
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            out.append(' ').append(attribute.getNodeName()).append("=\"");
            out.append(escape(attribute.getNodeValue())).append('"');
        }
        if (NEVER_CLOSED.contains(element.getTagName())) {
            out.append("/>");
            return;
        }
        out.append('>');
        children(element, out);
        out.append("</").append(element.getTagName()).append('>');
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
