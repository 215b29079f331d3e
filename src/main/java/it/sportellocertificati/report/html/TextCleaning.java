package it.sportellocertificati.report.html;

import it.sportellocertificati.common.Rejected;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Cleans the text of a chapter. What a word processor means is understood first; then the allow-list takes out what may not stand; then
 * the structure is set right. The result is checked once more before it leaves, since each of these steps wrote HTML anew.
 */
public final class TextCleaning {

    /** Characters, pictures included. */
    private static final int LONGEST = 12_000_000;

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private TextCleaning() {}

    public static CleanText clean(String html) {
        return clean(html, Set.of());
    }

    /**
     * @param known pictures ({@code data:} addresses) that were cleaned before: encoding a JPEG again at each save would wear it out
     * @throws Rejected by the field {@code html} when the text or its pictures are too large
     */
    public static CleanText clean(String html, Set<String> known) {
        if (html.length() > LONGEST) {
            throw Rejected.of("html", "report.html.tooLong");
        }
        Set<String> notes = new LinkedHashSet<>();
        Document draft = Jsoup.parseBodyFragment(NOT_XML.matcher(html).replaceAll(""));
        Pictures pictures = Pictures.takenFrom(draft, known, notes);
        OfficeHtml.understand(draft.body());
        Element body = Jsoup.parseBodyFragment(AllowList.apply(Xhtml.unlaid(draft.body()), notes))
                .body();
        Structure.setRight(body);
        List<String> gaps = gaps(body);
        Set<String> figures = new LinkedHashSet<>(body.select("figure").eachAttr(AllowList.FIGURE));
        pictures.putBack(body);
        String clean = Xhtml.write(body);
        if (clean.length() > LONGEST) {
            throw Rejected.of("html", "report.html.tooLong");
        }
        LastLook.at(clean);
        return new CleanText(clean, new ArrayList<>(notes), gaps, figures);
    }

    private static List<String> gaps(Element body) {
        List<String> gaps = new ArrayList<>();
        body.select("img").stream()
                .filter(picture -> picture.attr("alt").isBlank())
                .forEach(picture -> gaps.add("report.gap.picture"));
        body.select("table").stream()
                .filter(table -> table.select("> caption").isEmpty())
                .forEach(table -> gaps.add("report.gap.table"));
        return gaps;
    }
}
