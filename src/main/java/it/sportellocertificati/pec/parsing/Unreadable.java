package it.sportellocertificati.pec.parsing;

/** Stops reading a message; carries a code alone, since what could not be read was written by a stranger. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String code) {
        super(code, null, false, false);
    }

    String code() {
        return String.valueOf(getMessage());
    }
}
