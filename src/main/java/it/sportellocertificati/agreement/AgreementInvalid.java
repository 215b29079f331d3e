package it.sportellocertificati.agreement;

import java.util.List;

/** The agreement's file cannot be used; nothing of it has been taken over. The message lists every error by line. */
public class AgreementInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<AgreementError> errors;

    AgreementInvalid(String message, List<AgreementError> errors) {
        super(message);
        this.errors = List.copyOf(errors);
    }

    /** In the order of the lines. */
    public List<AgreementError> errors() {
        return errors;
    }
}
