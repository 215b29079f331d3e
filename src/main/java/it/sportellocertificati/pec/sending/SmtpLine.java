package it.sportellocertificati.pec.sending;

import it.sportellocertificati.pec.health.LineAlarm;
import it.sportellocertificati.pec.settings.LineSettings;
import it.sportellocertificati.pec.settings.LineTimeouts;
import it.sportellocertificati.pec.settings.MailAccount;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection to the provider, kept for the letters that follow; used by one thread at a time. */
final class SmtpLine {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpLine.class);
    private static final int MAX_LETTERS = 500;
    private static final Duration MAX_AGE = Duration.ofMinutes(10);
    private static final Duration CHECK_AFTER_IDLE = Duration.ofSeconds(3);
    private static final Duration MAX_IDLE = Duration.ofSeconds(30);

    private final MailServer sender;
    private @Nullable Transport transport;
    private long openedAt;
    private long usedAt;
    private int letters;

    SmtpLine(MailAccount account, LineTimeouts timeouts) {
        this.sender = new MailServer(account, timeouts);
    }

    /** Makes sure of a living connection, before a letter is claimed. @return whether it had to be opened */
    boolean ready() throws MessagingException {
        Transport open = transport;
        if (open != null
                && letters < MAX_LETTERS
                && !passed(openedAt, MAX_AGE)
                && (!passed(usedAt, CHECK_AFTER_IDLE) || open.isConnected())) {
            return false;
        }
        close();
        transport = sender.connectTransport();
        openedAt = System.nanoTime();
        usedAt = openedAt;
        letters = 0;
        return true;
    }

    /** Hands one letter over; {@link #ready} goes before it. However it ends is an outcome, never an exception. */
    Outcome hand(LoadedLetter letter) {
        Transport open = transport;
        if (open == null) {
            return new Outcome.LineLost(LineAlarm.UNREACHABLE);
        }
        StoredLetter message = new StoredLetter(sender.getSession(), letter.content());
        Outcome outcome;
        try {
            open.sendMessage(
                    message, new Address[] {new InternetAddress(letter.to().value())});
            outcome = new Outcome.Taken();
        } catch (MessagingException failure) {
            outcome = SmtpAnswer.in(failure).outcome(message.leaving());
        } catch (RuntimeException unexpected) {
            outcome = message.leaving() ? new Outcome.InDoubt() : new Outcome.LineLost(LineAlarm.UNREACHABLE);
        }
        usedAt = System.nanoTime();
        letters++;
        if (!isToBeKept(open, outcome)) {
            close();
        }
        return outcome;
    }

    /** The library closes its connection by itself when it cannot take a refused letter back; asked after a refusal. */
    private static boolean isToBeKept(Transport open, Outcome outcome) {
        if (outcome instanceof Outcome.LineLost || outcome instanceof Outcome.InDoubt) {
            return false;
        }
        return outcome instanceof Outcome.Taken || open.isConnected();
    }

    /** Gives the connection back when nothing has gone over it for a while. */
    void rest() {
        if (transport != null && passed(usedAt, MAX_IDLE)) {
            close();
        }
    }

    void close() {
        Transport open = transport;
        transport = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException alreadyGone) {
                LOG.debug("pec: the SMTP line was already gone");
            }
        }
    }

    private static boolean passed(long since, Duration span) {
        return System.nanoTime() - since > span.toNanos();
    }

    /** Spring's sender, for its session and its way of connecting; its own sending would open a connection each time. */
    private static final class MailServer extends JavaMailSenderImpl {

        MailServer(MailAccount account, LineTimeouts timeouts) {
            String protocol = LineSettings.protocol("smtp", account.smtp());
            Properties properties = LineSettings.of(protocol, account.smtp(), timeouts);
            // The provider refuses an envelope sender that is not the account's own (553 5.7.1).
            properties.setProperty(
                    "mail." + protocol + ".from", account.address().value());
            properties.setProperty("mail." + protocol + ".sendpartial", "false");
            properties.setProperty("mail." + protocol + ".quitwait", "false");
            setJavaMailProperties(properties);
            setProtocol(protocol);
            setHost(account.smtp().host());
            setPort(account.smtp().port());
            setUsername(account.smtp().username());
            setPassword(account.smtp().password());
        }

        @Override
        protected Transport connectTransport() throws MessagingException {
            return super.connectTransport();
        }
    }
}
