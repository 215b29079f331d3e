package it.sportellocertificati.common;

import java.util.List;

/** An act that is for others; whoever asks may know of the thing itself (status 403). The message says whom to turn to. */
public class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    public NotPermitted(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = List.of(args);
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }
}
