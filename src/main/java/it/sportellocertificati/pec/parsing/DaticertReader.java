package it.sportellocertificati.pec.parsing;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads {@code daticert.xml} without ever fetching or expanding anything. A DOCTYPE alone is no attack: real providers
 * write one, with a DTD on a server of theirs. So it is skipped unread ({@code SUPPORT_DTD=false}), not refused.
 */
final class DaticertReader {

    /** Above this it is no daticert: real ones have some 2,000 bytes, and one address more a line. */
    static final int MAX_BYTES = 512 * 1024;

    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    private static final int MAX_DEPTH = 16;
    private static final int MAX_ELEMENTS = 10_000;
    private static final int MAX_TEXT = 20_000;

    private DaticertReader() {}

    static Daticert read(byte[] xml) throws Unreadable {
        try {
            // The JDK's own parser by name: others on the class path understand the switches differently.
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setXMLResolver((publicId, systemId, base, namespace) -> {
                throw new XMLStreamException("nothing is fetched");
            });
            return walk(factory.createXMLStreamReader(new StringReader(decoded(xml))));
        } catch (XMLStreamException | RuntimeException malformed) {
            throw new Unreadable("daticert-malformed");
        }
    }

    /**
     * As characters: a byte that is not of the declared charset costs one character then, and not the whole receipt. (The
     * JDK's parser would also write about it to the standard error.)
     */
    private static String decoded(byte[] xml) {
        String start = new String(xml, 0, Math.min(xml.length, 200), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(start);
        String text = new String(xml, declared.find() ? charset(declared.group(1)) : StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static Daticert walk(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        DaticertFields fields = new DaticertFields();
        Deque<String> path = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        int elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.push(xml.getLocalName().toLowerCase(Locale.ROOT));
                    if (path.size() > MAX_DEPTH || ++elements > MAX_ELEMENTS) {
                        throw new Unreadable("daticert-too-large");
                    }
                    fields.begin(path.element(), xml);
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text.length() + xml.getTextLength() > MAX_TEXT) {
                        throw new Unreadable("daticert-too-large");
                    }
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    fields.end(path.pop(), text.toString().strip());
                    text.setLength(0);
                }
                default -> {
                    // comments, instructions, an unresolved entity: nothing that certifies anything
                }
            }
        }
        return fields.toDaticert();
    }
}
