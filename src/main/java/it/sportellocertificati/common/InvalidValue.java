package it.sportellocertificati.common;

import java.util.List;

/**
 * A text that is not what it should be, as the parsers of this room find it. The message of the exception is the code
 * alone: the wrong value may be personal data, and exceptions end in logs and in the engine.
 */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    public InvalidValue(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = List.of(args);
    }

    /** The message key, for instance {@code common.fiscalCode.checkCharacter}. */
    public String code() {
        return code;
    }

    /** What the message shows; for the person who typed the value only. */
    public List<Object> args() {
        return args;
    }
}
