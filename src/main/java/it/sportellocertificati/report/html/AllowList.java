package it.sportellocertificati.report.html;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The elements and attributes that may stand in a chapter; everything else goes, its words stay. */
final class AllowList {

    static final String FIGURE = "data-figure";
    static final String PICTURE = "data-picture";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]?");
    private static final Pattern SCOPE = Pattern.compile("row|col");
    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s<>\"]{1,2000}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "ul", "ol", "li", "strong", "em", "a", "img",
                    "figure")
            .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes(PICTURE)
            .matching(NUMBER)
            .onElements("img")
            .allowAttributes(FIGURE)
            .matching(NAME)
            .onElements("figure")
            .allowAttributes("scope")
            .matching(SCOPE)
            .onElements("th")
            .allowAttributes("colspan", "rowspan")
            .matching(SPAN)
            .onElements("th", "td")
            .toFactory();

    /** What leaves without a word: it is how programs dress text up. */
    private static final Set<String> DRESS =
            Set.of("span", "div", "font", "section", "article", "u", "colgroup", "col");

    private AllowList() {}

    static String apply(String html, Set<String> notes) {
        return POLICY.sanitize(html, new Listener(), notes);
    }

    private static final class Listener implements HtmlChangeListener<Set<String>> {

        @Override
        public void discardedTag(@Nullable Set<String> notes, String element) {
            if (notes != null && element.equals("a")) {
                notes.add("report.clean.link");
            } else if (notes != null && !DRESS.contains(element)) {
                notes.add(element.equals("script") ? "report.clean.script" : "report.clean.element");
            }
        }

        @Override
        public void discardedAttributes(@Nullable Set<String> notes, String element, String... attributes) {
            for (String attribute : attributes) {
                if (notes != null && attribute.startsWith("on")) {
                    notes.add("report.clean.script");
                } else if (notes != null && attribute.equals("href")) {
                    notes.add("report.clean.link");
                }
            }
        }
    }
}
