package it.sportellocertificati.pec.sending;

import it.sportellocertificati.pec.health.LineAlarm;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What the server said, out of the library's chain of exceptions.
 *
 * @param code of the answer; below 200 when there was none
 */
record SmtpAnswer(int code, String words) {

    /** "Authentication required" and its kin: about the login, not about this letter. */
    private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

    private static final int CLOSING = 421;

    static SmtpAnswer in(MessagingException failure) {
        SmtpAnswer answer = new SmtpAnswer(-1, "");
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            SmtpAnswer said = said(e);
            if (said != null) {
                answer = said;
            }
        }
        return answer;
    }

    private static @Nullable SmtpAnswer said(Exception e) {
        String words = String.valueOf(e.getMessage()).strip();
        if (e instanceof SMTPSendFailedException sending) {
            return new SmtpAnswer(sending.getReturnCode(), words);
        }
        if (e instanceof SMTPAddressFailedException recipient) {
            return new SmtpAnswer(recipient.getReturnCode(), words);
        }
        return e instanceof SMTPSenderFailedException sender ? new SmtpAnswer(sender.getReturnCode(), words) : null;
    }

    /** @param leaving whether the content had begun to go when this was said, or not said */
    Outcome outcome(boolean leaving) {
        if (LOGIN.contains(code) && !leaving) {
            return new Outcome.LineLost(LineAlarm.LOGIN_REFUSED);
        }
        if (code == CLOSING && !leaving) {
            return new Outcome.LineLost(LineAlarm.UNREACHABLE);
        }
        if (code >= 500 && code < 600) {
            return new Outcome.Refused(code, words);
        }
        if (code >= 400 && code < 500) {
            return new Outcome.PutOff(code, words);
        }
        if (leaving) {
            return code >= 200 && code < 300 ? new Outcome.Taken() : new Outcome.InDoubt();
        }
        return new Outcome.LineLost(LineAlarm.UNREACHABLE);
    }

    /** A login refused for the moment (454) is a server in trouble, not a wrong password. */
    static LineAlarm alarm(MessagingException failure) {
        boolean login = failure instanceof AuthenticationFailedException
                && !String.valueOf(failure.getMessage()).startsWith("4");
        return login ? LineAlarm.LOGIN_REFUSED : LineAlarm.UNREACHABLE;
    }
}
