package it.sportellocertificati.web.portal;

import it.sportellocertificati.common.FieldProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What is wrong on a page: all of it on top in the order of the page, and each beside its field. */
record Faults(List<FieldFault> list) {

    private static final Pattern ROW = Pattern.compile("\\[(\\d+)]");

    static Faults of(List<FieldProblem> problems, Collection<String> order, MessageSource messages, Locale language) {
        List<String> places = new ArrayList<>(order);
        return new Faults(problems.stream()
                .sorted(Comparator.comparingInt(problem -> position(places, problem.field())))
                .map(problem -> new FieldFault(
                        problem.field(),
                        name(problem.field(), messages, language),
                        messages.getMessage(problem.code(), problem.args().toArray(), language)))
                .toList());
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public boolean has(String field) {
        return list.stream().anyMatch(fault -> fault.field().equals(field));
    }

    /** Whether any of the fields whose names begin so is wrong. */
    public boolean hasAny(String beginning) {
        return list.stream().anyMatch(fault -> fault.field().startsWith(beginning));
    }

    /** The words beside a field; none when it is right. */
    public @Nullable String of(String field) {
        String words = list.stream()
                .filter(fault -> fault.field().equals(field))
                .map(FieldFault::words)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words;
    }

    /** Fields of rows have one name for all of them, with the number of the row. */
    private static String name(String field, MessageSource messages, Locale language) {
        Matcher row = ROW.matcher(field);
        String key = "page.field." + row.replaceAll("");
        Object[] number = row.reset().find() ? new Object[] {Integer.parseInt(row.group(1)) + 1} : null;
        return Objects.requireNonNullElse(messages.getMessage(key, number, "", language), "");
    }

    private static int position(List<String> places, String field) {
        int position = places.indexOf(field);
        return position < 0 ? places.size() : position;
    }
}
