package it.sportellocertificati.common;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A request that cannot be done as it stands, with every field that has to change (status 422). Nothing has been
 * changed when this is thrown. The message of the exception holds fields and codes alone, never values.
 */
public class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    public Rejected(List<FieldProblem> problems) {
        super(problems.stream().map(p -> p.field() + ": " + p.code()).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    public static Rejected of(String field, String code, Object... args) {
        return new Rejected(List.of(FieldProblem.of(field, code, args)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
