package it.sportellocertificati.common;

import java.util.List;

/** Something asked for that is not there, or that the asker may not know to be there (status 404). */
public class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    public Missing(String code, Object... args) {
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
