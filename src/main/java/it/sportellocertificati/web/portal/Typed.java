package it.sportellocertificati.web.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a page, just as they typed it, so that nothing is lost when something is wrong. */
record Typed(Map<String, List<String>> values) {

    private static final int LONGEST = 300;
    private static final int MOST_CHOICES = 10;

    static final Typed NOTHING = new Typed(Map.of());

    static Typed of(String field, String value) {
        return new Typed(Map.of(field, List.of(value)));
    }

    /** Takes the named fields of a request and nothing else, each cut to a length that no honest entry has. */
    static Typed of(Map<String, String[]> parameters, Set<String> fields) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (String field : fields) {
            String[] given = parameters.get(field);
            if (given != null) {
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < given.length && i < MOST_CHOICES; i++) {
                    texts.add(given[i].substring(0, Math.min(given[i].length(), LONGEST)));
                }
                kept.put(field, List.copyOf(texts));
            }
        }
        return new Typed(Map.copyOf(kept));
    }

    /** For a template: whether nothing was typed or chosen at all. */
    public boolean isNothing() {
        return values.isEmpty();
    }

    /** For a template: the text of a field, empty when there is none. */
    public String get(String field) {
        List<String> all = all(field);
        return all.isEmpty() ? "" : all.get(0);
    }

    /** For a template: whether a box was ticked or an option chosen. */
    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    @Nullable
    String given(String field) {
        String text = get(field).strip();
        return text.isEmpty() ? null : text;
    }

    Typed with(Typed later) {
        Map<String, List<String>> both = new LinkedHashMap<>(values);
        both.putAll(later.values);
        return new Typed(Map.copyOf(both));
    }

    @Override
    public String toString() {
        return "Typed[…]";
    }
}
