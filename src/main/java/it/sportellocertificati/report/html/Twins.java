package it.sportellocertificati.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A block and what became of it; one of the two is absent where the block is new or gone.
 */
record Twins(@Nullable Element before, @Nullable Element after) {

    /** Two blocks with less than a third of their words in common are two blocks. */
    private static final double ALIKE = 0.34;

    private static final Set<String> CONTAINERS = Set.of("table", "ul", "ol");
    private static final int MANY = 250_000;

    /** Pairs blocks in their order so that as much as possible stays alike. */
    static List<Twins> among(List<Element> before, List<Element> after) {
        if ((long) before.size() * after.size() > MANY) {
            return unpaired(before, after);
        }
        double[][] best = new double[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                double pair = likeness(before.get(i), after.get(j));
                double paired = pair < ALIKE ? 0 : pair + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return read(before, after, best);
    }

    private static List<Twins> read(List<Element> before, List<Element> after, double[][] best) {
        List<Twins> result = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            double pair = likeness(before.get(i), after.get(j));
            if (pair >= ALIKE && best[i][j] == pair + best[i + 1][j + 1]) {
                result.add(new Twins(before.get(i++), after.get(j++)));
            } else if (best[i][j] == best[i + 1][j]) {
                result.add(new Twins(before.get(i++), null));
            } else {
                result.add(new Twins(null, after.get(j++)));
            }
        }
        result.addAll(unpaired(before.subList(i, before.size()), after.subList(j, after.size())));
        return result;
    }

    private static List<Twins> unpaired(List<Element> before, List<Element> after) {
        List<Twins> result = new ArrayList<>();
        before.forEach(block -> result.add(new Twins(block, null)));
        after.forEach(block -> result.add(new Twins(null, block)));
        return result;
    }

    /** From 0 to 1, by words; parts of a table belong together by what they are, and a heading's level may change. */
    private static double likeness(Element before, Element after) {
        if (!kind(before).equals(kind(after)) || kind(before).equals("figure")) {
            return 0;
        }
        if (kind(before).equals("part")) {
            return before.normalName().equals(after.normalName()) ? 1 : 0;
        }
        double alike = shared(before.text(), after.text());
        // Of a table or list with anything in common it is worth seeing which line changed; cells pair by their places.
        boolean pairs = kind(before).equals("cell") || (alike > 0 && CONTAINERS.contains(before.normalName()));
        return pairs ? Math.max(ALIKE, alike) : alike;
    }

    private static String kind(Element element) {
        return switch (element.normalName()) {
            case "h3", "h4", "h5", "h6" -> "heading";
            case "td", "th" -> "cell";
            case "thead", "tbody", "caption" -> "part";
            default -> element.normalName();
        };
    }

    private static double shared(String before, String after) {
        String[] old = before.split("\\s+");
        String[] now = after.split("\\s+");
        Map<String, Integer> counts = new HashMap<>();
        for (String word : old) {
            counts.merge(word, 1, Integer::sum);
        }
        int common = 0;
        for (String word : now) {
            if (counts.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / (old.length + now.length);
    }
}
