package it.sportellocertificati.common;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An action that the present state does not allow, for instance on a closed booking (status 409). */
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;
    private final @Nullable String field;

    public Conflict(String code, Object... args) {
        this(null, code, args);
    }

    private Conflict(@Nullable String field, String code, Object[] args) {
        super(code);
        this.field = field;
        this.code = code;
        this.args = List.of(args);
    }

    /** Over something that was typed; any other conflict is over what was acted on. */
    public static Conflict over(String field, String code, Object... args) {
        return new Conflict(field, code, args);
    }

    /** The path of the field that it is over, if it is over one. */
    public @Nullable String field() {
        return field;
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }
}
