package it.sportellocertificati.common;

import java.util.List;

/**
 * What is wrong with one field of a form or of a request.
 *
 * @param field the path of the field, for instance {@code subject.fiscalCode} or {@code rows[3].birthDate}
 * @param code the message key; the message names what is wrong and what to do
 * @param args what the message shows
 */
public record FieldProblem(String field, String code, List<Object> args) {

    public FieldProblem {
        args = List.copyOf(args);
    }

    public static FieldProblem of(String field, String code, Object... args) {
        return new FieldProblem(field, code, List.of(args));
    }
}
