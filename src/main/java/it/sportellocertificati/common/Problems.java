package it.sportellocertificati.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers every wrong field of a request, so that who filled it in corrects all of them at once. */
public final class Problems {

    private final List<FieldProblem> problems = new ArrayList<>();

    /** Parses a field; when the value is wrong the problem is kept and the answer is null. */
    public <T> @Nullable T check(String field, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (InvalidValue e) {
            problems.add(new FieldProblem(field, e.code(), e.args()));
            return null;
        }
    }

    public void add(String field, String code, Object... args) {
        problems.add(FieldProblem.of(field, code, args));
    }

    /** Gives its problems to those of the whole request. */
    public void addTo(Problems whole) {
        whole.problems.addAll(problems);
    }

    public boolean none() {
        return problems.isEmpty();
    }

    /** In the order in which they were found. */
    public List<FieldProblem> all() {
        return List.copyOf(problems);
    }

    /** @throws Rejected with all the problems gathered, when there are any */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new Rejected(problems);
        }
    }
}
