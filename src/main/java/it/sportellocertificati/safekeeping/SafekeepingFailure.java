package it.sportellocertificati.safekeeping;

/** Something could not be sealed or opened. Carries a code alone: its message may end up in the engine's tables. */
public class SafekeepingFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SafekeepingFailure(String code) {
        super(code);
    }

    SafekeepingFailure(String code, Throwable cause) {
        super(code, cause);
    }

    /** What went wrong, e.g. {@code safekeeping.keyMissing}. */
    public String code() {
        return String.valueOf(getMessage());
    }
}
