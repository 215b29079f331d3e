package it.sportellocertificati.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection to the server of {@code spring.mail.*} for all the notes of a round. */
final class SmtpLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpLine.class);

    private final JavaMailSenderImpl server;
    private final Session session;
    private @Nullable Transport transport;

    SmtpLine(JavaMailSenderImpl server) {
        this.server = server;
        var properties = new Properties();
        properties.putAll(server.getJavaMailProperties());
        if (user() == null) {
            // A relay of the house that asks for no name.
            properties.setProperty("mail." + protocol() + ".auth", "false");
        }
        properties.setProperty("mail." + protocol() + ".quitwait", "false");
        this.session = Session.getInstance(properties);
    }

    /** Makes sure of a connection before a note is claimed. @return whether it had to be opened */
    boolean open() throws MessagingException {
        if (transport != null) {
            return false;
        }
        Transport fresh = session.getTransport(protocol());
        fresh.connect(server.getHost(), server.getPort(), user(), server.getPassword());
        transport = fresh;
        return true;
    }

    /** {@link #open} goes before it. However it ends is an answer, never an exception. */
    Answer hand(byte[] content) {
        Transport open = transport;
        if (open == null) {
            return new Answer(Answer.Kind.NO_LINE, null);
        }
        FixedMessage message = null;
        Answer answer;
        try {
            message = new FixedMessage(session, content);
            open.sendMessage(message, message.getAllRecipients());
            answer = Answer.taken();
        } catch (MessagingException failure) {
            answer = Answer.of(failure, message != null && message.leaving);
        } catch (RuntimeException unexpected) {
            boolean leaving = message != null && message.leaving;
            answer = new Answer(leaving ? Answer.Kind.IN_DOUBT : Answer.Kind.NO_LINE, null);
        }
        if (answer.kind() != Answer.Kind.TAKEN && !open.isConnected()
                || answer.kind() == Answer.Kind.NO_LINE
                || answer.kind() == Answer.Kind.IN_DOUBT) {
            close();
        }
        return answer;
    }

    @Override
    public void close() {
        Transport open = transport;
        transport = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException alreadyGone) {
                LOG.debug("mail: the line was already gone");
            }
        }
    }

    private @Nullable String user() {
        String name = server.getUsername();
        return name == null || name.isBlank() ? null : name;
    }

    private String protocol() {
        String protocol = server.getProtocol();
        return protocol == null ? "smtp" : protocol;
    }

    /** The stored bytes; the library asks for them only after the server has answered 354 to DATA. */
    private static final class FixedMessage extends MimeMessage {

        private final byte[] bytes;
        private boolean leaving;

        FixedMessage(Session session, byte[] bytes) throws MessagingException {
            super(session, new ByteArrayInputStream(bytes));
            this.bytes = bytes;
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException {
            leaving = true;
            out.write(bytes);
        }

        @Override
        public void saveChanges() {
            saved = true;
        }
    }
}
