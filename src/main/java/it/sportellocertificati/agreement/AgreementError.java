package it.sportellocertificati.agreement;

import java.util.List;

/**
 * What is wrong in the agreement's file.
 *
 * @param line counted from 1
 * @param code the message key
 * @param args what the message shows
 */
public record AgreementError(int line, String code, List<String> args) {

    public AgreementError {
        args = List.copyOf(args);
    }
}
