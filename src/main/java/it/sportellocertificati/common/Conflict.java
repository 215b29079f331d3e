package it.sportellocertificati.common;

import java.util.List;

/** An action that the present state does not allow, for instance on a closed booking (status 409). */
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    public Conflict(String code, Object... args) {
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
