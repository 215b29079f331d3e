package it.sportellocertificati.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Compares two cleaned texts: first block with block, then the words of blocks that resemble each other. The result has the structure of
 * the newer text, and what is gone stands where it stood.
 */
public final class HtmlComparison {

    private static final Set<String> CONTAINERS = Set.of("ul", "ol", "table", "thead", "tbody", "tr");
    private static final Set<String> LISTS = Set.of("ul", "ol");

    private final Marks marks;
    private final WordComparison words;

    private HtmlComparison(Marks marks) {
        this.marks = marks;
        this.words = new WordComparison(marks);
    }

    /**
     * @param html well-formed XHTML with {@code ins} and {@code del}
     * @param insertions how many places have something new
     * @param deletions how many have lost something
     */
    public record Result(String html, int insertions, int deletions) {}

    /** @param inserted what readers hear before new words, {@code inserito} for instance */
    public static Result of(String before, String after, String inserted, String deleted) {
        Marks marks = new Marks(inserted, deleted);
        Element result = Jsoup.parseBodyFragment("").body();
        new HtmlComparison(marks)
                .children(
                        Jsoup.parseBodyFragment(before).body().children(),
                        Jsoup.parseBodyFragment(after).body().children(),
                        result);
        return new Result(Xhtml.write(result), marks.insertions(), marks.deletions());
    }

    private void children(List<Element> before, List<Element> after, Element result) {
        for (Change<Element> change : Change.between(before, after, keys(before), keys(after))) {
            if (change.same()) {
                change.after().forEach(block -> result.appendChild(block.clone()));
            } else {
                for (Twins twins : Twins.among(change.before(), change.after())) {
                    twins(twins, result);
                }
            }
        }
    }

    private static List<String> keys(List<Element> elements) {
        return elements.stream().map(Element::outerHtml).toList();
    }

    private void twins(Twins twins, Element result) {
        Element before = twins.before();
        Element after = twins.after();
        if (before != null && after != null) {
            result.appendChild(changed(before, after));
        } else if (after != null) {
            result.appendChild(whole(after, true));
        } else if (before != null) {
            result.appendChild(whole(before, false));
        }
    }

    private Element changed(Element before, Element after) {
        Element result = after.shallowClone();
        if (CONTAINERS.contains(after.normalName())) {
            children(before.children(), after.children(), result);
        } else {
            words.compare(wordsOf(before), wordsOf(after)).forEach(result::appendChild);
            children(listsOf(before), listsOf(after), result);
        }
        return result;
    }

    /** A block that only one of the texts has: each line within it is marked, so that the structure stays valid. */
    private Element whole(Element block, boolean isNew) {
        if (block.normalName().equals("figure")) {
            return mark(List.of(block.clone()), isNew);
        }
        Element result = block.shallowClone();
        if (CONTAINERS.contains(block.normalName())) {
            block.children().forEach(child -> result.appendChild(whole(child, isNew)));
            return result;
        }
        List<Node> content = wordsOf(block).stream().map(Node::clone).toList();
        if (!content.isEmpty()) {
            result.appendChild(mark(content, isNew));
        }
        listsOf(block).forEach(list -> result.appendChild(whole(list, isNew)));
        return result;
    }

    private Element mark(List<Node> content, boolean isNew) {
        return isNew ? marks.inserted(content) : marks.deleted(content);
    }

    private static List<Node> wordsOf(Element block) {
        return block.childNodes().stream().filter(node -> !isList(node)).toList();
    }

    private static List<Element> listsOf(Element block) {
        return new ArrayList<>(
                block.children().stream().filter(HtmlComparison::isList).toList());
    }

    private static boolean isList(Node node) {
        return node instanceof Element element && LISTS.contains(element.normalName());
    }
}
