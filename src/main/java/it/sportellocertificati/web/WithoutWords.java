package it.sportellocertificati.web;

import org.jspecify.annotations.Nullable;

/**
 * An exception as it may stand in a log: class names and stack, without the messages, since a database or a parser
 * quotes in them the values it stumbled over.
 */
final class WithoutWords extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 10;

    private WithoutWords(Throwable original, int depth) {
        super(original.getClass().getName(), causeOf(original, depth), false, true);
        setStackTrace(original.getStackTrace());
    }

    static WithoutWords of(Throwable original) {
        return new WithoutWords(original, 0);
    }

    private static @Nullable Throwable causeOf(Throwable original, int depth) {
        Throwable cause = original.getCause();
        return cause == null || depth == DEEPEST ? null : new WithoutWords(cause, depth + 1);
    }
}
