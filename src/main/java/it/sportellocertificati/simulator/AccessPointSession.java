package it.sportellocertificati.simulator;

import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.auth.UsernameAuthentication;
import com.icegreen.greenmail.smtp.commands.AuthCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One SMTP session. GreenMail's own commands forget who logged in after the first message, take any sender and any
 * recipient, and keep recipients in no order; here they do as a provider's do.
 */
final class AccessPointSession extends SmtpCommandRegistry {

    private static final byte[] CRLF = {'\r', '\n'};
    private static final Pattern PATH =
            Pattern.compile("(?:MAIL FROM|RCPT TO):\\s?<([^>]*)>.*", Pattern.CASE_INSENSITIVE);

    private final AccessPoint.Counter counter;
    private final Moods moods;
    private final List<MailAddress> recipients = new ArrayList<>();
    private @Nullable String user;
    private @Nullable MailAddress sender;

    AccessPointSession(AccessPoint.Counter counter, Moods moods) {
        this.counter = counter;
        this.moods = moods;
    }

    @Override
    public @Nullable SmtpCommand getCommand(String name) {
        return switch (name) {
            case "EHLO" -> command((connection, state, manager, line) -> greet(connection));
            case "AUTH" -> command(this::logIn);
            case "MAIL" -> command((connection, state, manager, line) -> connection.send(from(line)));
            case "RCPT" -> command((connection, state, manager, line) -> connection.send(to(line)));
            case "DATA" -> command((connection, state, manager, line) -> take(connection));
            case "RSET" -> command((connection, state, manager, line) -> connection.send(reset()));
            case "HELO", "NOOP", "QUIT", "VRFY" -> super.getCommand(name);
            default -> null;
        };
    }

    private void greet(SmtpConnection connection) {
        reset();
        connection.send("250-" + Provider.SENDERS.domain());
        connection.send("250-AUTH PLAIN LOGIN");
        connection.send("250-8BITMIME");
        connection.send("250 SIZE " + AccessPointCheck.LARGEST);
    }

    private void logIn(SmtpConnection connection, SmtpState state, SmtpManager manager, String line)
            throws IOException {
        new AuthCommand().execute(connection, state, manager, line);
        if (connection.isAuthenticated()
                && state.getMessage().getAuthenticationState() instanceof UsernameAuthentication login) {
            user = manager.getUserManager().getUser(login.getUsername()).getEmail();
        }
    }

    private String from(String line) {
        if (user == null) {
            return "530 5.7.0 Authentication required";
        }
        Optional<MailAddress> address = path(line);
        if (address.isEmpty() || !address.get().value().equals(user)) {
            return "553 5.7.1 <" + raw(line) + ">: Sender address rejected: not owned by user " + user;
        }
        reset();
        sender = address.get();
        return "250 2.1.0 Ok";
    }

    private String to(String line) {
        Optional<MailAddress> address = path(line);
        if (sender == null) {
            return "503 5.5.1 Error: need MAIL command";
        }
        if (address.isEmpty()) {
            return "501 5.1.3 Bad recipient address syntax";
        }
        if (OrdinaryPost.isUnknown(sender, address.get())) {
            return "550 5.1.1 <" + address.get() + ">: Recipient address rejected: User unknown";
        }
        return switch (Behaviour.of(address.get())) {
            case SMTP_PERMANENT -> "553 5.1.1 <" + address.get() + ">: Recipient address rejected";
            case SMTP_TRANSIENT -> "451 4.3.0 <" + address.get() + ">: Temporary lookup failure";
            default -> {
                if (!recipients.contains(address.get())) {
                    recipients.add(address.get());
                }
                yield "250 2.1.5 Ok";
            }
        };
    }

    private void take(SmtpConnection connection) throws IOException {
        MailAddress from = sender;
        if (from == null || recipients.isEmpty()) {
            connection.send("503 5.5.1 Error: need RCPT command");
            return;
        }
        connection.send("354 End data with <CR><LF>.<CR><LF>");
        byte[] content;
        try (InputStream data = connection.dotLimitedInputStream(CRLF.clone())) {
            content = withLastLineEnd(data.readAllBytes());
        } catch (IllegalStateException e) {
            // The client went away in the middle. The exception's text quotes the mail, so it goes no further.
            connection.quit();
            return;
        }
        if (content.length > AccessPointCheck.LARGEST) {
            connection.send("552 5.3.4 Error: message file too big");
        } else if (toward(Behaviour.LOST)) {
            connection.quit();
        } else {
            counter.accept(from, List.copyOf(recipients), RawMessage.of(content));
            moods.hesitate(moods.towards(recipients));
            answer(connection);
        }
        reset();
    }

    /**
     * GreenMail takes the last line end off together with the final dot. The one put in front, without which it fails
     * on an empty message, stands in for it.
     */
    private static byte[] withLastLineEnd(byte[] data) {
        if (data.length < CRLF.length) {
            return new byte[0];
        }
        byte[] content = Arrays.copyOfRange(data, CRLF.length, data.length + CRLF.length);
        System.arraycopy(CRLF, 0, content, content.length - CRLF.length, CRLF.length);
        return content;
    }

    private void answer(SmtpConnection connection) {
        if (toward(Behaviour.DROPPED)) {
            connection.quit();
        } else {
            connection.send("250 2.0.0 Ok: queued");
        }
    }

    private boolean toward(Behaviour behaviour) {
        return recipients.stream().anyMatch(to -> Behaviour.of(to) == behaviour);
    }

    private String reset() {
        sender = null;
        recipients.clear();
        return "250 2.0.0 Ok";
    }

    private static Optional<MailAddress> path(String line) {
        return MailAddress.of(raw(line));
    }

    private static String raw(String line) {
        Matcher matcher = PATH.matcher(line);
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static SmtpCommand command(Action action) {
        return new SmtpCommand() {
            @Override
            public void execute(SmtpConnection connection, SmtpState state, SmtpManager manager, String line)
                    throws IOException {
                action.run(connection, state, manager, line);
            }
        };
    }

    @FunctionalInterface
    private interface Action {
        void run(SmtpConnection connection, SmtpState state, SmtpManager manager, String line) throws IOException;
    }
}
