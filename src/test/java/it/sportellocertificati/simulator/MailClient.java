package it.sportellocertificati.simulator;

import jakarta.mail.Authenticator;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A mail client as anybody has one: SMTP and IMAP over real sockets, nothing of the product. */
final class MailClient {

    private final int smtpPort;
    private final int imapPort;
    private final String user;
    private final String password;

    MailClient(EmbeddedProvider provider, String user) {
        this(provider, user, "simulator");
    }

    MailClient(EmbeddedProvider provider, String user, String password) {
        this(provider.smtpPort(), provider.imapPort(), user, password);
    }

    MailClient(int smtpPort, int imapPort, String user, String password) {
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
        this.user = user;
        this.password = password;
    }

    /** Sends the bytes as they are to the recipients of the envelope. */
    void send(byte[] message, String... recipients) throws MessagingException {
        send(user, message, recipients);
    }

    void send(String reversePath, byte[] message, String... recipients) throws MessagingException {
        Session session = session(reversePath);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            deliver(session, transport, message, recipients);
        }
    }

    /** Sends several messages over one connection. */
    void sendAll(List<byte[]> messages, String recipient) throws MessagingException {
        Session session = session(user);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            for (byte[] message : messages) {
                deliver(session, transport, message, recipient);
            }
        }
    }

    /** Reads every message of the inbox as the server gives it. */
    List<byte[]> inbox() throws MessagingException, IOException {
        try (Store store = open();
                Folder inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_ONLY);
            var messages = new ArrayList<byte[]>();
            for (Message message : inbox.getMessages()) {
                var out = new ByteArrayOutputStream();
                message.writeTo(out);
                messages.add(out.toByteArray());
            }
            return messages;
        }
    }

    long uidValidity() throws MessagingException {
        try (Store store = open();
                Folder inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_ONLY);
            return ((UIDFolder) inbox).getUIDValidity();
        }
    }

    /** Removes all messages for good. */
    void empty() throws MessagingException {
        try (Store store = open()) {
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            for (Message message : inbox.getMessages()) {
                message.setFlag(jakarta.mail.Flags.Flag.DELETED, true);
            }
            inbox.close(true);
        }
    }

    private Store open() throws MessagingException {
        Store store = session(user).getStore("imap");
        store.connect();
        return store;
    }

    private static void deliver(Session session, Transport transport, byte[] message, String... recipients)
            throws MessagingException {
        var addresses = new InternetAddress[recipients.length];
        for (int i = 0; i < recipients.length; i++) {
            addresses[i] = new InternetAddress(recipients[i]);
        }
        transport.sendMessage(new MimeMessage(session, new java.io.ByteArrayInputStream(message)), addresses);
    }

    private Session session(@Nullable String reversePath) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(smtpPort));
        properties.setProperty("mail.smtp.auth", "true");
        properties.setProperty("mail.smtp.from", String.valueOf(reversePath));
        properties.setProperty("mail.smtp.timeout", "10000");
        properties.setProperty("mail.imap.host", "127.0.0.1");
        properties.setProperty("mail.imap.port", String.valueOf(imapPort));
        properties.setProperty("mail.imap.peek", "true");
        properties.setProperty("mail.imap.timeout", "10000");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        });
    }

    /** A plain message with an attachment of binary content. */
    static byte[] letter(String from, String to, String messageId, String... moreHeaders) {
        String more = moreHeaders.length == 0 ? "" : String.join("\r\n", moreHeaders) + "\r\n";
        return ("From: " + from + "\r\nTo: " + to + "\r\nSubject: Certificato =?UTF-8?Q?perch=C3=A9_s=C3=AC?=\r\n"
                        + "Message-ID: " + messageId + "\r\n" + more + "MIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=\"limite\"\r\n\r\n"
                        + "--limite\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                        + "Gentile ufficio,\r\n.una riga con il punto\r\n..due\r\n"
                        + "--limite\r\nContent-Type: application/pdf; name=\"certificato.pdf\"\r\n"
                        + "Content-Transfer-Encoding: base64\r\n"
                        + "Content-Disposition: attachment; filename=\"certificato.pdf\"\r\n\r\n"
                        + "JVBERi0xLjcK4uPP0woxIDAgb2JqCg==\r\n"
                        + "--limite--\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
