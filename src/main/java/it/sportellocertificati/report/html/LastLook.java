package it.sportellocertificati.report.html;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a cleaned text as its readers will, as XML, and stops at anything that may not stand in it. The cleaning writes HTML and reads it
 * again; where two readers disagree about a text, such a way back has smuggled scripts in before.
 */
final class LastLook extends DefaultHandler {

    private static final String ROOT = "chapter";
    private static final Set<String> NONE = Set.of();
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("h3", NONE),
            Map.entry("h4", NONE),
            Map.entry("h5", NONE),
            Map.entry("h6", NONE),
            Map.entry("p", NONE),
            Map.entry("br", NONE),
            Map.entry("ul", NONE),
            Map.entry("ol", NONE),
            Map.entry("li", NONE),
            Map.entry("strong", NONE),
            Map.entry("em", NONE),
            Map.entry("a", Set.of("href")),
            Map.entry("img", Set.of("src", "alt")),
            Map.entry("figure", Set.of(AllowList.FIGURE)),
            Map.entry("table", NONE),
            Map.entry("caption", NONE),
            Map.entry("thead", NONE),
            Map.entry("tbody", NONE),
            Map.entry("tr", NONE),
            Map.entry("th", Set.of("scope", "colspan", "rowspan")),
            Map.entry("td", Set.of("colspan", "rowspan")));
    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:).*");

    static void at(String xhtml) {
        try {
            SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            String whole = "<" + ROOT + ">" + xhtml + "</" + ROOT + ">";
            parsers.newSAXParser().parse(new InputSource(new StringReader(whole)), new LastLook());
        } catch (SAXException | ParserConfigurationException | IOException broken) {
            // Without the cause, which quotes the text.
            throw new IllegalStateException("report.clean.notWellFormed");
        }
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        if (name.equals(ROOT)) {
            return;
        }
        Set<String> allowed = ALLOWED.get(name);
        if (allowed == null) {
            throw new IllegalStateException("report.clean.element." + name);
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            if (!allowed.contains(attributes.getQName(i))
                    || !isHarmless(attributes.getQName(i), attributes.getValue(i))) {
                throw new IllegalStateException("report.clean.attribute." + name);
            }
        }
    }

    private static boolean isHarmless(String attribute, String value) {
        return switch (attribute) {
            case "href" -> LINK.matcher(value).matches();
            case "src" -> value.startsWith("data:image/png;base64,") || value.startsWith("data:image/jpeg;base64,");
            default -> true;
        };
    }
}
